package id.mcsoc.sync;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A tablet comes to its officer by a supervisor's code: once, for ten minutes, and nobody guesses it. */
@McsTest
@Transactional
class EnrolmentTest {

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    TestActors people;
    Actor officer;
    final String key = TestDevice.publicKey(TestDevice.newKeys());

    @BeforeEach
    void somebody() {
        people = TestActors.in(users);
        officer = people.officer("T1");
    }

    /** Tries are written for good. */
    @AfterTransaction
    void forget() {
        jdbc.sql("delete from sync_enrolment_try").update();
    }

    @Test
    void aCodeEnrolsOneTabletHoweverItIsTyped() {
        var code = invited(officer);
        assertThat(code).hasSize(EnrolmentCode.LENGTH + 5);
        var typed = code.toLowerCase().replace('-', ' ').replace('0', 'o').replace('1', 'l');
        var device = devices.enrol(officer, new NewDevice("Tablet 1", typed, key));
        assertThat(devices.known(device).orElseThrow().actor().officer()).isEqualTo(officer);
    }

    @Test
    void aCodeWorksOnce() {
        var code = invited(officer);
        devices.enrol(officer, new NewDevice("Tablet 1", code, key));
        refused(officer, code, SyncRefusal.ENROLMENT_CODE_USED);
    }

    @Test
    void aCodeWorksForTenMinutes() {
        var code = invited(officer);
        older(Duration.ofMinutes(10).minusSeconds(1));
        devices.enrol(officer, new NewDevice("Tablet 1", code, key));
        var late = invited(officer);
        older(Duration.ofMinutes(10));
        refused(officer, late, SyncRefusal.ENROLMENT_CODE_EXPIRED);
    }

    @Test
    void aTabletFromBeforeTheLockKeepsItsLineWhenItsOwnKeyVouchesForTheNewOne() throws Exception {
        var before = TestDevice.enrol(devices, officer, "Tablet 1");
        var stranger = TestDevice.enrol(devices, people.officer("T2"), "Tablet 2");
        assertThat(again(before, "")).isNotEqualTo(before.device());
        assertThat(again(before, vouched(stranger, key))).isNotEqualTo(before.device());
        assertThat(again(before, vouched(before, TestDevice.publicKey(TestDevice.newKeys()))))
                .isNotEqualTo(before.device());
        assertThat(again(stranger, vouched(stranger, key))).isNotEqualTo(stranger.device());
        assertThat(again(before, vouched(before, key))).isEqualTo(before.device());
        assertThat(devices.known(before.device()).orElseThrow().key().value()).isEqualTo(key);
    }

    private DeviceId again(TestDevice before, String proof) {
        var former = Optional.of(new NewDevice.Former(before.device(), proof));
        return devices.enrol(officer, new NewDevice("Tablet 1", invited(officer), key, former));
    }

    private static String vouched(TestDevice by, String next) throws GeneralSecurityException {
        var signing = Signature.getInstance("SHA256withECDSAinP1363Format");
        signing.initSign(by.keys().getPrivate());
        signing.update(("MCS1 rekey\n" + next).getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signing.sign());
    }

    @Test
    void aCodeIsForOneOfficer() {
        refused(people.officer("T2"), invited(officer), SyncRefusal.ENROLMENT_CODE_WRONG);
    }

    @Test
    void onlyASupervisorOfTheOfficersBranchMakesCodes() {
        assertThatThrownBy(() -> devices.invite(officer.id(), people.planner())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> devices.invite(officer.id(), people.foreign(Role.BRANCH_HEAD)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> devices.invite(people.planner().id(), people.head()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTabletFromBeforeTheKeysKeepsItsLineOnce() {
        var old = new DeviceId(UUID.randomUUID());
        jdbc.sql("insert into sync_device (id, name, officer, branch, token_hash, enrolled_at) values (?,?,?,?,?,?)")
                .params(old.value(), "Lama", officer.id().value(), "JAMBI", "x", Timestamp.from(TestTime.START))
                .update();
        var other = people.officer("T2");
        assertThat(devices.enrol(
                        other, new NewDevice("A", invited(other), key, Optional.of(new NewDevice.Former(old, "")))))
                .isNotEqualTo(old);
        assertThat(devices.known(old)).isEmpty();
        assertThat(devices.enrol(
                        officer, new NewDevice("A", invited(officer), key, Optional.of(new NewDevice.Former(old, "")))))
                .isEqualTo(old);
        assertThat(devices.enrol(
                        officer, new NewDevice("A", invited(officer), key, Optional.of(new NewDevice.Former(old, "")))))
                .isNotEqualTo(old);
    }

    @Test
    void onlyAKeyOfTheRightKindIsTaken() {
        var code = invited(officer);
        assertThatThrownBy(() -> devices.enrol(officer, new NewDevice("Tablet 1", code, "MFkw")))
                .hasMessage(SyncRefusal.DEVICE_KEY_INVALID.name());
        devices.enrol(officer, new NewDevice("Tablet 1", code, key));
    }

    @Test
    void theDatabaseHoldsNoCode() {
        var code = EnrolmentCode.typed(invited(officer));
        assertThat(jdbc.sql("select code_hash from sync_enrolment_code")
                        .query(String.class)
                        .list())
                .containsExactly(code.hash())
                .doesNotContain(code.value());
        assertThat(code.toString()).doesNotContain(code.value());
    }

    @Test
    void theTabletIsToldWhatIsWrongAndTheSupervisorSeesTheCodeOnce() throws Exception {
        web.perform(post("/field/enrolment")
                        .param("deviceName", "Tablet 1")
                        .param("code", "SALAH")
                        .param("publicKey", key)
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("ENROLMENT_CODE_WRONG"))
                .andExpect(jsonPath("$.message").isNotEmpty());
        web.perform(post("/sync/devices/invitation")
                        .param("officer", officer.id().value().toString())
                        .with(as(people.head()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("<path fill=\"#000\" d=\"M")));
        web.perform(post("/sync/devices/invitation")
                        .param("officer", officer.id().value().toString())
                        .with(as(people.planner()))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private String invited(Actor whom) {
        return devices.invite(whom.id(), people.head()).code();
    }

    private void refused(Actor who, String code, SyncRefusal why) {
        assertThatThrownBy(() -> devices.enrol(who, new NewDevice("Tablet 1", code, key)))
                .isInstanceOf(Refused.class)
                .hasMessage(why.name());
    }

    /** The clock of tests stands still, so what was written moves back. */
    private void older(Duration by) {
        moveBack("sync_enrolment_code", "made_at", by);
        moveBack("sync_enrolment_code", "expires_at", by);
    }

    private void moveBack(String table, String column, Duration by) {
        for (var at : jdbc.sql("select distinct " + column + " from " + table)
                .query(Timestamp.class)
                .list()) {
            jdbc.sql("update " + table + " set " + column + " = ? where " + column + " = ?")
                    .params(Timestamp.from(at.toInstant().minus(by)), at)
                    .update();
        }
    }
}
