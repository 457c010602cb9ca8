package id.mcsoc.sync.push;

import static id.mcsoc.sync.push.Tablet.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.sync.Devices;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A store that vanishes with operations in it is noticed, and counted to the last one. */
@McsTest
@Import(TestOperations.class)
class LossTest {

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    TestDevice enrolment;
    Tablet tablet;

    @BeforeEach
    void aTablet() {
        enrolment = TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet uji");
        tablet = new Tablet(enrolment, TestTime.START);
    }

    @Test
    void aNewLifeOfAKnownTabletOpensAnIncidentForWhatTheFormerOwed() throws Exception {
        var sent = List.of(tablet.write(login()));
        Stream.generate(() -> tablet.write(login())).limit(4).forEach(kept -> {});
        web.perform(tablet.push(sent)).andExpect(status().isAccepted());
        begin(new Tablet(enrolment, TestTime.START));
        assertThat(lost()).containsExactly(4L);
        begin(new Tablet(enrolment, TestTime.START));
        assertThat(lost()).containsExactly(4L);
    }

    @Test
    void whatComesAfterAllClosesTheIncidentByItselfWithItsLastRecord() throws Exception {
        var sent = List.of(tablet.write(login()));
        var late = Stream.generate(() -> tablet.write(login())).limit(3).toList();
        web.perform(tablet.push(sent)).andExpect(status().isAccepted());
        begin(new Tablet(enrolment, TestTime.START));
        web.perform(tablet.push(late.subList(0, 2))).andExpect(status().isAccepted());
        assertThat(open()).isEqualTo(1);
        web.perform(tablet.push(late)).andExpect(status().isAccepted());
        assertThat(open()).isZero();
    }

    /** The control: nothing was owed, nothing is reported. */
    @Test
    void aNewLifeOfATabletThatOwedNothingOpensNone() throws Exception {
        web.perform(tablet.push(List.of(tablet.write(login())))).andExpect(status().isAccepted());
        begin(new Tablet(enrolment, TestTime.START));
        assertThat(lost()).isEmpty();
    }

    /** The control: of a tablet that speaks only of what it sends, nobody misses the rest. */
    @Test
    void aTabletThatKeepsItsHeadToItselfIsNotMissed() throws Exception {
        var said = Tablet.JSON.writeValueAsBytes(tablet.batch(List.of(tablet.write(login()))));
        Stream.generate(() -> tablet.write(login())).limit(4).forEach(kept -> {});
        web.perform(tablet.send(said)).andExpect(status().isAccepted());
        begin(new Tablet(enrolment, TestTime.START));
        assertThat(lost()).isEmpty();
    }

    @Test
    void theMarkerOfAVanishedStoreTellsHowManyEvenWhenTheTabletWasOfflineSince() throws Exception {
        web.perform(tablet.push(List.of(tablet.write(login())))).andExpect(status().isAccepted());
        var next = TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet yang sama");
        for (var i = 0; i < 2; i++) {
            web.perform(marker(next, 13))
                    .andExpect(status().isAccepted())
                    .andExpect(jsonPath("$.heard").value("loss-v1"));
        }
        assertThat(lost()).containsExactly(12L);
    }

    @Test
    void aMarkerOfAStoreThatOwedNothingOrOfAnotherBranchOpensNone() throws Exception {
        web.perform(tablet.push(List.of(tablet.write(login())))).andExpect(status().isAccepted());
        web.perform(marker(enrolment, 1)).andExpect(status().isAccepted());
        var foreign = TestDevice.enrol(devices, TestActors.in(users).foreign(Role.FIELD_OFFICER), "Tablet asing");
        web.perform(marker(foreign, 99)).andExpect(status().isAccepted());
        assertThat(lost()).isEmpty();
    }

    @Test
    void aRequestForDataTellsHowFarTheTabletIs() throws Exception {
        web.perform(tablet.push(List.of(tablet.write(login())))).andExpect(status().isAccepted());
        web.perform(reading("schema=4; inc=" + tablet.incarnation() + "; head=9; acked=1"))
                .andExpect(status().isOk());
        begin(new Tablet(enrolment, TestTime.START));
        assertThat(lost()).containsExactly(8L);
    }

    @Test
    void onlyAReaderIsAskedToRenewItsApp() throws Exception {
        web.perform(reading("app=0.9; schema=1"))
                .andExpect(status().isUpgradeRequired())
                .andExpect(jsonPath("$.code").value("APP_TOO_OLD"));
        web.perform(tablet.push(List.of(tablet.write(login()))).header("X-MCS-Client", "app=0.9; schema=1"))
                .andExpect(status().isAccepted());
    }

    private void begin(Tablet next) throws Exception {
        web.perform(next.push(List.of())).andExpect(status().isAccepted());
    }

    private MockHttpServletRequestBuilder reading(String client) {
        return get("/field/api/visits").header("X-MCS-Client", client).with(enrolment.signing());
    }

    private MockHttpServletRequestBuilder marker(TestDevice from, long head) {
        var said = Map.of("device", tablet.device(), "incarnation", tablet.incarnation(), "head", head, "acked", 0);
        return post("/sync/v1/losses")
                .contentType(MediaType.APPLICATION_JSON)
                .content(Tablet.JSON.writeValueAsBytes(said))
                .with(from.signing());
    }

    private long open() {
        return jdbc.sql("select count(*) from sync_loss where device = ? and closed_how <> 'RETURNED'")
                .param(UUID.fromString(tablet.device()))
                .query(Long.class)
                .single();
    }

    private List<Long> lost() {
        return jdbc.sql("select head - applied from sync_loss where device = ?")
                .param(UUID.fromString(tablet.device()))
                .query(Long.class)
                .list();
    }
}
