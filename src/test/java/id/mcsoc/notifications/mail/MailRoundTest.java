package id.mcsoc.notifications.mail;

import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitScheduled;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** With a real mail server, and with one that is dead. Events go the whole way: published, registered, heard. */
@McsTest
@EnableScenarios
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=3025",
            "spring.mail.test-connection=false",
            "mcs.mail.every=PT24H"
        })
class MailRoundTest {

    private static final Instant NINE_IN_JAMBI = Instant.parse("2026-12-01T02:00:00Z");

    @Autowired
    MailRound round;

    @Autowired
    MailOutbox outbox;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @MockitoBean
    VisitRequests booking;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP);
    private final VisitId visit = new VisitId(UUID.randomUUID());
    private Actor staff;
    private Actor planner;

    @BeforeEach
    void peopleAreThere() {
        staff = TestActors.in(users).staff(SIMPANG_IV_SIPIN);
        planner = TestActors.in(users).planner();
        when(booking.find(any())).thenReturn(Optional.empty());
    }

    @AfterEach
    void clean() {
        server.stop();
        clock.reset();
        jdbc.sql("delete from notification_mail").update();
        jdbc.sql("delete from notification_notice").update();
        jdbc.sql("delete from notification_visit").update();
    }

    @Test
    void aScheduledVisitReachesTheKelurahanByMailWithACalendarFile(Scenario scenario) throws Exception {
        server.start();
        hear(scenario);
        round.go();
        var mail = server.getReceivedMessagesForDomain("staf.15-71-01-1001@example.org")[0];
        assertThat(mail.getSubject()).startsWith("Usulan jadwal kunjungan");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(GreenMailUtil.getBody(parts.getBodyPart(0))).contains("1 Desember 2026");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/calendar");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), UTF_8))
                .contains("METHOD:PUBLISH", "UID:" + visit, "SEQUENCE:3", "TZID=Asia/Jakarta:20261201T090000");
    }

    @Test
    void aMailThatWasTakenIsNotSentAgain(Scenario scenario) {
        server.start();
        hear(scenario);
        round.go();
        var sent = server.getReceivedMessages().length;
        clock.advance(Duration.ofDays(1));
        round.go();
        assertThat(sent).isPositive();
        assertThat(server.getReceivedMessages()).hasSize(sent);
    }

    @Test
    void aDeadMailServerDelaysTheMailAndIsSeenAtTheBranch(Scenario scenario) {
        hear(scenario);
        round.go();
        assertThat(outbox.unsent(planner)).isNotEmpty().allMatch(mail -> mail.attempts() == 1 && !mail.givenUp());
        server.start();
        round.go();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofSeconds(61));
        round.go();
        assertThat(server.getReceivedMessages()).isNotEmpty();
        assertThat(outbox.unsent(planner)).isEmpty();
    }

    @Test
    void afterTenFailuresAMailWaitsForSomebodyToAskForAnother(Scenario scenario) {
        hear(scenario);
        for (int attempt = 0; attempt < Mail.MOST_ATTEMPTS; attempt++) {
            round.go();
            clock.advance(Duration.ofHours(7));
        }
        assertThat(outbox.unsent(planner)).isNotEmpty().allMatch(UnsentMail::givenUp);
        server.start();
        round.go();
        assertThat(server.getReceivedMessages()).isEmpty();
        outbox.unsent(planner).forEach(mail -> outbox.tryAgain(mail.id(), planner));
        round.go();
        assertThat(server.getReceivedMessages()).isNotEmpty();
    }

    @Test
    void theWaitDoublesUpToSixHours() {
        assertThat(Mail.wait(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Mail.wait(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Mail.wait(9)).isEqualTo(Duration.ofMinutes(256));
        assertThat(Mail.wait(10)).isEqualTo(Duration.ofHours(6));
    }

    private void hear(Scenario scenario) {
        var event = new VisitScheduled(
                visit,
                new RequestId(UUID.randomUUID()),
                SIMPANG_IV_SIPIN,
                "Tim 1",
                NINE_IN_JAMBI,
                NINE_IN_JAMBI.plus(Duration.ofHours(4)),
                3);
        scenario.publish(event)
                .andWaitForStateChange(this::mailsToStaff, mails -> mails == 1)
                .andVerify(mails -> assertThat(mails).isEqualTo(1));
    }

    private long mailsToStaff() {
        return jdbc.sql("select count(*) from notification_mail where recipient = ?")
                .param(staff.id().value())
                .query(Long.class)
                .single();
    }
}
