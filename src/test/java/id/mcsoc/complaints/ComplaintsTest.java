package id.mcsoc.complaints;

import static id.mcsoc.TestRefusals.refused;
import static id.mcsoc.members.Families.at;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.complaints.log.ComplaintState;
import id.mcsoc.complaints.log.ComplaintTable;
import id.mcsoc.geo.AreaCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
@RecordApplicationEvents
class ComplaintsTest {

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintTable table;

    @Autowired
    Users users;

    @Autowired
    ApplicationEvents events;

    Actor officer;

    @BeforeEach
    void somebody() {
        officer = TestActors.in(users).officer("T1");
    }

    @Test
    void theOfficeGetsTheNextNumber() {
        var first = complaints.open(aComplaint(Optional.empty()), origin(officer));
        var second = complaints.open(aComplaint(Optional.empty()), origin(officer));
        assertThat(first.value()).startsWith("ADU-1571-2026-");
        assertThat(second.value()).isGreaterThan(first.value());
    }

    @Test
    void aComplaintSentTwiceIsOpenedOnce() {
        var operation = UUID.randomUUID();
        var first = complaints.open(aComplaint(Optional.empty()), origin(officer, operation));
        assertThat(complaints.open(aComplaint(Optional.empty()), origin(officer, operation)))
                .isEqualTo(first);
        assertThat(events.stream(ComplaintOpened.class)).hasSize(1);
    }

    @Test
    void aTabletsTicketMustLieInItsLease() {
        var device = UUID.randomUUID();
        var lease = complaints.leaseTickets(device, TestActors.SIMPANG_IV_SIPIN, 2);
        var ticket = ticket(lease, lease.to());
        assertThat(complaints.openFrom(device, aComplaint(Optional.of(ticket)), origin(officer)))
                .isEqualTo(ticket);
        refused(
                () -> complaints.openFrom(
                        device, aComplaint(Optional.of(ticket(lease, lease.to() + 1))), origin(officer)),
                ComplaintRefusal.TICKET_NOT_LEASED);
        refused(
                () -> complaints.openFrom(
                        UUID.randomUUID(), aComplaint(Optional.of(ticket(lease, lease.from()))), origin(officer)),
                ComplaintRefusal.TICKET_NOT_LEASED);
        refused(
                () -> complaints.openFrom(device, aComplaint(Optional.of(ticket)), origin(officer)),
                ComplaintRefusal.TICKET_TAKEN);
        assertThat(complaints
                        .open(aComplaint(Optional.empty()), origin(officer))
                        .value())
                .isGreaterThan(ticket.value());
    }

    @Test
    void theClocksStartAtTheCaptureNotAtTheArrival() {
        var friday = Instant.parse("2026-11-13T03:00:00Z");
        complaints.open(aComplaint(Optional.empty()), at(officer, friday, UUID.randomUUID()));
        var due = complaints.due("QUEUE", TestActors.SIMPANG_IV_SIPIN, friday);
        assertThat(events.stream(ComplaintOpened.class)).singleElement().satisfies(event -> {
            assertThat(event.capturedAt()).isEqualTo(friday);
            assertThat(event.due()).isEqualTo(due);
        });
    }

    @Test
    void whatIsSolvedOnTheSpotIsAnsweredAndClosed() {
        var solved = new OpenComplaint(
                Optional.empty(),
                OpenComplaint.Kind.INFORMATION,
                "QUEUE",
                OpenComplaint.Target.MCS,
                TestActors.SIMPANG_IV_SIPIN,
                "Di mana antre?",
                new OpenComplaint.Complainant("Warga", "", false, 1, false),
                "",
                "MCS",
                Optional.of("Sudah ditunjukkan"));
        var ticket = complaints.open(solved, origin(officer));
        assertThat(table.find(ticket).orElseThrow().state()).isEqualTo(ComplaintState.CLOSED);
    }

    @Test
    void whatIsMissingOrUnknownIsRefused() {
        refusedToOpen(
                with("TIDAK-ADA", "MCS", "Warga", "isi", TestActors.SIMPANG_IV_SIPIN),
                ComplaintRefusal.CATEGORY_UNKNOWN);
        refusedToOpen(
                with("QUEUE", "PAPAN", "Warga", "isi", TestActors.SIMPANG_IV_SIPIN), ComplaintRefusal.CHANNEL_UNKNOWN);
        refusedToOpen(
                with("QUEUE", "MCS", " ", "isi", TestActors.SIMPANG_IV_SIPIN), ComplaintRefusal.COMPLAINANT_INVALID);
        refusedToOpen(
                with("QUEUE", "MCS", "Warga", " ", TestActors.SIMPANG_IV_SIPIN),
                ComplaintRefusal.COMPLAINT_TEXT_INVALID);
        refusedToOpen(
                with("QUEUE", "MCS", "Warga", "x".repeat(4001), TestActors.SIMPANG_IV_SIPIN),
                ComplaintRefusal.COMPLAINT_TEXT_INVALID);
        refusedToOpen(
                with("QUEUE", "MCS", "Warga", "isi", new AreaCode("31.71.01.1001")),
                ComplaintRefusal.COMPLAINT_AREA_UNKNOWN);
    }

    private void refusedToOpen(OpenComplaint command, ComplaintRefusal code) {
        refused(() -> complaints.open(command, origin(officer)), code);
    }

    private static OpenComplaint with(String category, String channel, String name, String text, AreaCode area) {
        return new OpenComplaint(
                Optional.empty(),
                OpenComplaint.Kind.COMPLAINT,
                category,
                OpenComplaint.Target.MCS,
                area,
                text,
                new OpenComplaint.Complainant(name, "0812", false, 1, false),
                "",
                channel,
                Optional.empty());
    }

    static OpenComplaint aComplaint(Optional<TicketNumber> ticket) {
        return new OpenComplaint(
                ticket,
                OpenComplaint.Kind.COMPLAINT,
                "QUEUE",
                OpenComplaint.Target.MCS,
                TestActors.SIMPANG_IV_SIPIN,
                "Antre dua jam",
                new OpenComplaint.Complainant("Warga", "0812", false, 1, false),
                "Antrean lebih cepat",
                "MCS",
                Optional.empty());
    }

    private static TicketNumber ticket(TicketLease lease, int number) {
        return new TicketNumber(lease.prefix() + String.format("%06d", number));
    }
}
