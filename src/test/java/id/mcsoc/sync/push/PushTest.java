package id.mcsoc.sync.push;

import static id.mcsoc.sync.push.Tablet.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.sealing.Letters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@McsTest
@Import(TestOperations.class)
class PushTest extends OneTablet {

    @Test
    void anOperationIsAppliedAndAnsweredWithATypedAck() throws Exception {
        var login = login();
        web.perform(tablet.push(List.of(tablet.write(login))))
                .andExpect(status().isAccepted())
                .andExpect(content().contentType("application/vnd.mcs.ack+json"))
                .andExpect(jsonPath("$.ack").value("v1"))
                .andExpect(jsonPath("$.device").value(tablet.device()))
                .andExpect(jsonPath("$.incarnation").value(tablet.incarnation()))
                .andExpect(jsonPath("$.appliedThrough").value(1))
                .andExpect(jsonPath("$.durable").value(true))
                .andExpect(jsonPath("$.results[0].r").value("APPLIED"))
                .andExpect(jsonPath("$.results[0].facts.login").value(login));
        assertThat(TestOperations.exists(users, login)).isTrue();
    }

    @Test
    void anOperationSentTwiceIsAppliedOnceAndAnsweredAlike() throws Exception {
        var login = login();
        var once = List.of(tablet.write(login));
        web.perform(tablet.push(once)).andExpect(status().isAccepted());
        web.perform(tablet.push(once))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.appliedThrough").value(1))
                .andExpect(jsonPath("$.results[0].r").value("APPLIED"))
                .andExpect(jsonPath("$.results[0].facts.login").value(login));
        assertThat(journalled()).isEqualTo(1);
    }

    @Test
    void aRefusedOperationLeavesNothingBehindWhileItsNeighboursApply() throws Exception {
        for (var type : List.of("TEST_REFUSE", "TEST_SAY_REJECTED", "TEST_BREAK_CONSTRAINT")) {
            var before = login();
            var refused = login();
            var after = login();
            var batch = List.of(
                    tablet.write(before), tablet.operation(type, Map.of("login", refused)), tablet.write(after));
            web.perform(tablet.push(batch))
                    .andExpect(status().isAccepted())
                    .andExpect(jsonPath("$.results[0].r").value("APPLIED"))
                    .andExpect(jsonPath("$.results[1].r").value("REJECTED"))
                    .andExpect(jsonPath("$.results[1].facts.reason").isNotEmpty())
                    .andExpect(jsonPath("$.results[2].r").value("APPLIED"));
            assertThat(TestOperations.exists(users, before)).as(type).isTrue();
            assertThat(TestOperations.exists(users, refused)).as(type).isFalse();
            assertThat(TestOperations.exists(users, after)).as(type).isTrue();
        }
        assertThat(journalled()).isEqualTo(9);
    }

    @Test
    void onePoisonedOperationInABatchOfTwoHundredStopsNoOther() throws Exception {
        var batch = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 199; i++) {
            batch.add(tablet.operation("TEST_REFUSE", Map.of("login", login())));
        }
        batch.add(tablet.write(login()));
        web.perform(tablet.push(batch))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.appliedThrough").value(200))
                .andExpect(jsonPath("$.results[198].code").value("OPERATION_INVALID"))
                .andExpect(jsonPath("$.results[199].r").value("APPLIED"));
    }

    @Test
    void aDeadDatabaseKeepsNothingAndAsksToTryLater() throws Exception {
        var first = login();
        var batch = List.of(tablet.write(first), tablet.operation("TEST_DEAD_DATABASE", Map.of("login", login())));
        web.perform(tablet.push(batch))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.code").value("TRY_LATER"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Retry-After"))
                        .isNotBlank());
        assertThat(TestOperations.exists(users, first)).isFalse();
        assertThat(journalled()).isZero();
    }

    @Test
    void aGapIsAnsweredWithThePrefix() throws Exception {
        var one = tablet.write(login());
        tablet.write(login());
        var three = tablet.write(login());
        web.perform(tablet.push(List.of(three, one)))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.appliedThrough").value(1))
                .andExpect(jsonPath("$.results.length()").value(1));
    }

    @Test
    void theSameSeqWithAnotherContentFreezesTheDevice() throws Exception {
        var honest = tablet.write(login());
        web.perform(tablet.push(List.of(honest))).andExpect(status().isAccepted());
        honest.put("set", Map.of("login", login()));
        web.perform(tablet.push(List.of(honest)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("DEVICE_FORKED"));
        web.perform(tablet.push(List.of(tablet.write(login())))).andExpect(status().isConflict());
        assertThat(journalled()).isEqualTo(1);
    }

    @Test
    void anOperationIdIsNeverAppliedASecondTimeUnderAnotherSeq() throws Exception {
        var one = tablet.write(login());
        var other = tablet.write(login());
        other.put("opId", one.get("opId"));
        web.perform(tablet.push(List.of(one, other)))
                .andExpect(jsonPath("$.results[1].r").value("REJECTED"))
                .andExpect(jsonPath("$.results[1].code").value("OPERATION_KNOWN"));
    }

    @Test
    void whatHangsOnARefusedOperationIsBlockedUntilItIsDoneAgain() throws Exception {
        var made = UUID.randomUUID().toString();
        var refused = tablet.operation("TEST_REFUSE", Map.of("login", login(), "creates", made));
        web.perform(tablet.push(List.of(refused, on(made))))
                .andExpect(jsonPath("$.results[1].r").value("BLOCKED"))
                .andExpect(jsonPath("$.results[1].facts['0']").value("1"));
        var again = tablet.operation("TEST_WRITE", Map.of("login", login(), "creates", made));
        web.perform(tablet.push(List.of(again, on(made))))
                .andExpect(jsonPath("$.results[0].r").value("APPLIED"))
                .andExpect(jsonPath("$.results[1].r").value("APPLIED"));
    }

    @Test
    void anotherTeamsVisitAndAnUnknownTypeAreRefusedByCode() throws Exception {
        var foreign = tablet.write(login());
        foreign.put("visit", TestOperations.FOREIGN_VISIT.toString());
        var unknown = tablet.operation("FLY_TO_THE_MOON", Map.of());
        web.perform(tablet.push(List.of(foreign, unknown)))
                .andExpect(jsonPath("$.results[0].code").value("VISIT_NOT_YOURS"))
                .andExpect(jsonPath("$.results[1].code").value("OPERATION_UNKNOWN_TYPE"));
    }

    @Test
    void theTabletsWrongClockIsCorrected() throws Exception {
        var slow = new Tablet(
                TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Jam lambat"),
                TestTime.START.minus(Duration.ofDays(700)));
        var operation = slow.write(login());
        operation.put(
                "dev",
                Map.of(
                        "t",
                        TestTime.START
                                .minus(Duration.ofDays(700))
                                .minusSeconds(3600)
                                .toString()));
        web.perform(slow.push(List.of(operation))).andExpect(status().isAccepted());
        var captured = jdbc.sql("select captured_at from sync_operation where device = ?")
                .param(UUID.fromString(slow.device()))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(captured).isEqualTo(Instant.parse("2026-11-20T00:05:00Z"));
    }

    @Test
    void whatARevokedTabletStillSendsIsKeptApartAndNeverApplied() throws Exception {
        var actors = TestActors.in(users);
        devices.revoke(new DeviceId(UUID.fromString(tablet.device())), actors.head());
        var login = login();
        var batch = List.of(tablet.write(login), tablet.write(login()));
        for (var time = 0; time < 2; time++) {
            web.perform(tablet.push(batch))
                    .andExpect(status().isAccepted())
                    .andExpect(header().string("X-MCS-Directive", "WIPE_VIEW"))
                    .andExpect(jsonPath("$.directives[0]").value("WIPE_VIEW"))
                    .andExpect(jsonPath("$.appliedThrough").value(2))
                    .andExpect(jsonPath("$.results[1].code").value("DEVICE_REVOKED"));
        }
        assertThat(jdbc.sql("select count(*) from sync_quarantine where reason = 'REVOKED' and device = ?")
                        .param(UUID.fromString(tablet.device()))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(TestOperations.exists(users, login)).isFalse();
        assertThat(journalled()).isZero();
        web.perform(tablet.read("/field/api/visits"))
                .andExpect(status().isForbidden())
                .andExpect(header().string("X-MCS-Directive", "WIPE_VIEW"))
                .andExpect(jsonPath("$.code").value("DEVICE_REVOKED"));
    }

    @Test
    void aDeactivatedOfficersTabletIsUnknown() throws Exception {
        var actors = TestActors.in(users);
        var leaver = actors.officer("T9");
        var theirs = new Tablet(TestDevice.enrol(devices, leaver, "Tablet lama"), TestTime.START);
        users.deactivate(leaver.id(), actors.administrator());
        web.perform(theirs.push(List.of(theirs.write(login())))).andExpect(status().isUnauthorized());
        assertThat(journalled()).isZero();
    }

    @Test
    void aSealedOperationIsOpenedForItsPlaceOnly() throws Exception {
        var login = login();
        var batch = tablet.batch(List.of(tablet.write(login)));
        var operation = ((List<?>) batch.get("ops")).get(0);
        var letter = Letters.to(
                devices.sealingKey(), Tablet.JSON.writeValueAsString(operation), tablet.incarnation() + "/1");
        var sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(letter);
        var elsewhere = new Tablet(
                TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet lain"), TestTime.START);
        var moved = elsewhere.batch(List.of());
        moved.put("ops", List.of(Map.of("seq", 1, "sealed", sealed)));
        web.perform(elsewhere.send(Tablet.JSON.writeValueAsBytes(moved)))
                .andExpect(jsonPath("$.results[0].code").value("OPERATION_UNREADABLE"));
        assertThat(TestOperations.exists(users, login)).isFalse();
        batch.put("ops", List.of(Map.of("seq", 1, "sealed", sealed)));
        web.perform(tablet.send(Tablet.JSON.writeValueAsBytes(batch)))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.results[0].r").value("APPLIED"));
        assertThat(TestOperations.exists(users, login)).isTrue();
    }

    private Map<String, Object> on(String member) {
        var operation = tablet.write(login());
        operation.put("entity", "MEMBER/" + member);
        return operation;
    }

    private long journalled() {
        return jdbc.sql("select count(*) from sync_operation where device = ?")
                .param(UUID.fromString(tablet.device()))
                .query(Long.class)
                .single();
    }
}
