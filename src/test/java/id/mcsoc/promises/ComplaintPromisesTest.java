package id.mcsoc.promises;

import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static id.mcsoc.members.Families.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Users;
import id.mcsoc.complaints.ComplaintEnds;
import id.mcsoc.complaints.ComplaintOpened;
import id.mcsoc.complaints.Complaints;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.geo.Branches;
import id.mcsoc.promises.Promise.State;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A complaint's promise is kept by its last answer, not by its closing ten silent days later. */
@McsTest
@Transactional
class ComplaintPromisesTest {

    @Autowired
    Complaints complaints;

    @Autowired
    Promises promises;

    @Autowired
    PromiseTable table;

    @Autowired
    ComplaintEnds ends;

    @Autowired
    Branches branches;

    @Autowired
    Users users;

    @Test
    void anOpenComplaintIsPromisedItsClosingDay() {
        var event = opened(Optional.empty());
        hear(event);
        assertThat(promise(event).state()).isEqualTo(State.OPEN);
        assertThat(promise(event).due()).isEqualTo(event.due());
        assertThat(promise(event).number()).isEqualTo(event.ticket().value());
    }

    @Test
    void whatWasSolvedOnTheSpotIsKeptAtOnce() {
        var event = opened(Optional.of("Dijelaskan di tempat"));
        hear(event);
        assertThat(promise(event).state()).isEqualTo(State.DONE);
        assertThat(promise(event).lateAt(event.due().plusSeconds(1))).isFalse();
    }

    /** In this transaction, not in one of its own as in the application. */
    private void hear(ComplaintOpened event) {
        new ComplaintPromises(promises, table, ends, branches).on(event);
    }

    private Promise promise(ComplaintOpened event) {
        return table.find(event.operation()).orElseThrow();
    }

    private ComplaintOpened opened(Optional<String> solved) {
        var operation = UUID.randomUUID();
        var command = new OpenComplaint(
                Optional.empty(),
                OpenComplaint.Kind.COMPLAINT,
                "QUEUE",
                OpenComplaint.Target.MCS,
                SIMPANG_IV_SIPIN,
                "Antre dua jam di balai",
                new OpenComplaint.Complainant("Bu Pelapor", "08123456", false, 1, false),
                "",
                "MCS",
                solved);
        var officer = TestActors.in(users).complaintOfficer();
        var ticket = complaints.open(command, at(officer, TestTime.START, operation));
        var due = complaints.due("QUEUE", SIMPANG_IV_SIPIN, TestTime.START);
        return new ComplaintOpened(ticket, "QUEUE", SIMPANG_IV_SIPIN, TestTime.START, due, operation);
    }
}
