package id.mcsoc.complaints.log;

import static id.mcsoc.TestRefusals.refused;
import static id.mcsoc.complaints.clocks.Days.at;
import static id.mcsoc.complaints.clocks.Days.captured;
import static id.mcsoc.complaints.clocks.Days.event;
import static id.mcsoc.complaints.clocks.Days.then;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.complaints.ComplaintCategory;
import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerbsTest {

    private static final Instant MONDAY = at("2026-11-16T10:00");
    private static final TicketNumber OTHER = new TicketNumber("ADU-1571-2026-000002");

    @Test
    void anAnswerNamesTheRuleItReliesOn() {
        refused(() -> verbs(fresh()).answer("Baik", " ", false), ComplaintRefusal.RULE_MISSING);
        assertThat(verbs(fresh()).answer("Baik", " SOP 3.2 ", true))
                .singleElement()
                .satisfies(step -> assertThat(step.rule()).isEqualTo("SOP 3.2"));
    }

    @Test
    void twoOfFiveOpensItAgainThreeClosesIt() {
        assertThat(verbs(resolved()).rate(2, "belum selesai").get(0).kind()).isEqualTo(Kind.REOPENED);
        assertThat(verbs(resolved()).rate(3, "").get(0).kind()).isEqualTo(Kind.CLOSED_SATISFIED);
        refused(() -> verbs(resolved()).rate(2, " "), ComplaintRefusal.REOPEN_REASON_MISSING);
        refused(() -> verbs(resolved()).rate(6, ""), ComplaintRefusal.FEEDBACK_OR_REASON_MISSING);
        refused(() -> verbs(resolved()).rate(0, ""), ComplaintRefusal.FEEDBACK_OR_REASON_MISSING);
    }

    @Test
    void closingWithoutFeedbackSaysWhyAndEveryClosingHasItsReport() {
        refused(
                () -> verbs(resolved()).close(Optional.empty(), "", "laporan"),
                ComplaintRefusal.FEEDBACK_OR_REASON_MISSING);
        refused(() -> verbs(resolved()).close(Optional.of(5), "", " "), ComplaintRefusal.REPORT_MISSING);
        assertThat(verbs(resolved()).close(Optional.empty(), "tidak terhubung", "laporan"))
                .extracting(Step::kind)
                .containsExactly(Kind.CLOSED, Kind.REPORTED);
    }

    @Test
    void nobodyClosesWhatNobodyAnswered() {
        refused(() -> verbs(fresh()).close(Optional.of(5), "", "x"), ComplaintRefusal.COMPLAINT_NOT_ANSWERED);
    }

    @Test
    void whoWaitsHasAnsweredBefore() {
        refused(() -> verbs(fresh()).hold("menunggu KK"), ComplaintRefusal.COMPLAINT_NOT_ANSWERED);
        var held = then(resolved(), Kind.HELD, MONDAY.plusSeconds(7200));
        assertThat(held.state()).isEqualTo(ComplaintState.ON_HOLD);
        refused(() -> verbs(held).answer("x", "y", false), ComplaintRefusal.COMPLAINT_HELD);
        assertThat(verbs(held).resume("")).hasSize(1);
        refused(() -> verbs(fresh()).resume(""), ComplaintRefusal.COMPLAINT_NOT_HELD);
    }

    @Test
    void theThirdUnitMakesItComplexTheSecondDoesNot() {
        assertThat(verbs(fresh()).forward("FINANCE", "iuran")).hasSize(1);
        var second = then(fresh(), forwarded("BRANCH_SERVICE", "FINANCE"));
        assertThat(verbs(second).forward("BRANCH_SERVICE", "kembali")).hasSize(1);
        assertThat(verbs(second).forward("IT", "aplikasi")).last().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(Kind.ESCALATED);
            assertThat(step.subject()).isEqualTo("COMPLEXITY");
            assertThat(step.toUnit()).isEqualTo("BRANCH_HEAD");
            assertThat(step.said()).isEqualTo("aplikasi");
        });
    }

    @Test
    void eachEscalationGoesOneStepUpAndStaysAtTheTop() {
        var complaint = fresh();
        for (var level : List.of("BRANCH_HEAD", "REGIONAL_OFFICE", "HEAD_OFFICE", "HEAD_OFFICE")) {
            var step = verbs(complaint)
                    .escalate(Escalation.EMERGENCY, "pasien ditolak")
                    .get(0);
            assertThat(step.fromUnit()).isEqualTo(complaint.level());
            assertThat(step.toUnit()).isEqualTo(level);
            complaint = then(complaint, event(Kind.ESCALATED, MONDAY.plusSeconds(60), level, "EMERGENCY"));
        }
        assertThat(complaint.unit()).isEqualTo("BRANCH_SERVICE");
    }

    @Test
    void anotherCategoryBringsItsUnitAndNeedsAReason() {
        var finance = new ComplaintCategory("PAYMENT_NOT_POSTED", "Iuran", "Payment", "FINANCE", 24, 14);
        refused(() -> verbs(fresh()).triage(finance, ""), ComplaintRefusal.TRIAGE_REASON_MISSING);
        var step = verbs(fresh()).triage(finance, "soal iuran").get(0);
        assertThat(step.toUnit()).isEqualTo("FINANCE");
        var sorted = then(fresh(), event(Kind.TRIAGED, MONDAY.plusSeconds(60), "FINANCE", "PAYMENT_NOT_POSTED"));
        assertThat(sorted.category()).isEqualTo("PAYMENT_NOT_POSTED");
        assertThat(sorted.unit()).isEqualTo("FINANCE");
    }

    @Test
    void aReportInACaseIsAnsweredWithItAndNotBefore() {
        var early = then(lead(), Kind.ANSWERED, MONDAY.plusSeconds(60));
        var part = then(fresh(), event(Kind.MERGED, MONDAY.plusSeconds(120), "", OTHER.value()));
        assertThat(part.within(early).answered()).isFalse();
        var answered = then(early, Kind.RESOLVED, MONDAY.plusSeconds(180));
        assertThat(part.within(answered).answered()).isTrue();
        assertThat(part.within(answered).state()).isEqualTo(ComplaintState.MERGED);
    }

    @Test
    void whatHappensToTheCaseAfterTheReportLeftIsNotItsOwn() {
        var left = then(
                then(fresh(), event(Kind.MERGED, MONDAY.plusSeconds(120), "", OTHER.value())),
                event(Kind.UNMERGED, MONDAY.plusSeconds(240), "", OTHER.value()));
        var answeredLater = then(lead(), Kind.RESOLVED, MONDAY.plusSeconds(300));
        assertThat(left.within(answeredLater).state()).isEqualTo(ComplaintState.RECEIVED);
        var answeredBefore = then(lead(), Kind.RESOLVED, MONDAY.plusSeconds(180));
        assertThat(left.within(answeredBefore).state()).isEqualTo(ComplaintState.AWAITING);
    }

    @Test
    void aReportInACaseIsHandledThereOnly() {
        var part = then(fresh(), event(Kind.MERGED, MONDAY.plusSeconds(120), "", OTHER.value()));
        refused(() -> verbs(part).answer("x", "y", false), ComplaintRefusal.COMPLAINT_MERGED);
        assertThat(verbs(part).unmerge("lain hal")).hasSize(1);
        refused(() -> verbs(fresh()).unmerge("x"), ComplaintRefusal.COMPLAINT_NOT_MERGED);
        refused(() -> verbs(fresh()).mergeInto(fresh(), "x"), ComplaintRefusal.MERGE_NOT_POSSIBLE);
        refused(() -> verbs(fresh()).mergeInto(lead(), " "), ComplaintRefusal.MERGE_REASON_MISSING);
    }

    @Test
    void whoComplainsStandsInNoLog() {
        var who = new OpenComplaint.Complainant("Bu Pelapor", "0812", false, 1, true);
        assertThat(who.toString()).doesNotContain("Pelapor").doesNotContain("0812");
        assertThat(fresh().toString()).doesNotContain("Warga").doesNotContain("Antre");
    }

    private static Verbs verbs(Complaint complaint) {
        return new Verbs(complaint);
    }

    private static Complaint fresh() {
        return captured(MONDAY);
    }

    private static Complaint lead() {
        var one = captured(MONDAY.minusSeconds(60));
        return new Complaint(OTHER, one.branch(), one.opened(), one.capturedAt(), one.recordedAt(), one.events());
    }

    private static Complaint resolved() {
        return then(fresh(), Kind.RESOLVED, MONDAY.plusSeconds(3600));
    }

    private static ComplaintEvent forwarded(String from, String to) {
        var event = event(Kind.FORWARDED, MONDAY.plusSeconds(60), to, "");
        return new ComplaintEvent(
                1, event.operation(), event.kind(), event.at(), event.by(), from, to, "alasan", "", "");
    }
}
