package id.mcsoc.notifications;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.rights.RightsClockTold;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** The clock of a request about somebody's data is told to the one who answers it, once. */
@McsTest
@Transactional
class RightsNewsTest {

    @Autowired
    RightsNews news;

    @Autowired
    Inbox inbox;

    @Autowired
    Users users;

    @Autowired
    NoticeText text;

    @Autowired
    MockMvc web;

    private final UUID request = UUID.randomUUID();
    private Actor head;

    @BeforeEach
    void theHead() {
        head = TestActors.in(users).head();
    }

    @Test
    void theHeadIsToldOnceThatTimeRunsOutAndOnceThatItIsOver() {
        now().on(told(false));
        now().on(told(false));
        assertThat(inbox.unread(head)).isEqualTo(1);
        now().on(told(true));
        now().on(told(true));
        assertThat(inbox.unread(head)).isEqualTo(2);
    }

    @Test
    void nobodyElseIsTold() {
        var actors = TestActors.in(users);
        var others = Stream.of(actors.planner(), actors.complaintOfficer(), actors.foreign(Role.BRANCH_HEAD));
        now().on(told(true));
        assertThat(others.map(inbox::unread)).containsOnly(0L);
    }

    @Test
    void itLeadsToTheRequestInTheReadersLanguage() throws Exception {
        now().on(told(false));
        var link = containsString("/rights/" + request);
        page("id").andExpect(content().string(allOf(link, containsString("Jawab segera: Salinan data"))));
        page("en").andExpect(content().string(allOf(link, containsString("Answer soon: Copy of the data"))));
        page("id").andExpect(content().string(containsString("Senin, 23 November 2026 pukul 08.05")));
    }

    @Test
    void theMailLeadsThereToo() {
        now().on(told(true));
        var told = inbox.of(head, 0).getContent().get(0).news();
        assertThat(text.mailSubject(told)).isEqualTo("Terlambat dijawab: Salinan data");
        assertThat(text.mailBody(told)).contains("/rights/" + request);
    }

    private ResultActions page(String language) throws Exception {
        return web.perform(get("/notifications").param("lang", language).with(as(head)));
    }

    /** In this transaction, not in one of its own as in the application. */
    private RightsNews now() {
        return AopTestUtils.getTargetObject(news);
    }

    private RightsClockTold told(boolean over) {
        return new RightsClockTold(
                request, "COPY", JAMBI, over, TestTime.START.plus(Duration.ofHours(72)), TestTime.START);
    }
}
