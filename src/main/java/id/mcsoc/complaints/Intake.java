package id.mcsoc.complaints;

import static id.mcsoc.complaints.ComplaintRefusal.*;

import id.mcsoc.complaints.ComplaintEvent.Kind;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new complaint must be like, whichever way it comes in. */
@Component
class Intake {

    private final ComplaintTable complaints;
    private final ComplaintLists lists;
    private final TicketNumbers numbers;
    private final Places places;
    private final Clock clock;

    Intake(ComplaintTable complaints, ComplaintLists lists, TicketNumbers numbers, Places places, Clock clock) {
        this.complaints = complaints;
        this.lists = lists;
        this.numbers = numbers;
        this.places = places;
        this.clock = clock;
    }

    Complaint take(OpenComplaint command, Origin origin, @Nullable UUID device) {
        var branch = places.branch(command.area(), origin.by());
        var category = lists.category(command.category());
        var channel = lists.channel(command.channel());
        checkWords(command);
        var ticket = ticket(command, device);
        var opened = new OpenComplaint(
                command.ticket(),
                command.kind(),
                command.category(),
                command.target(),
                command.area(),
                command.text().strip(),
                command.complainant(),
                command.wantedOutcome().strip(),
                channel,
                command.solvedOnSpot());
        var complaint = new Complaint(
                ticket, branch, opened, origin.capturedAt(), clock.instant(), events(command, category, origin));
        complaints.insert(complaint, origin.operation());
        return complaint;
    }

    private TicketNumber ticket(OpenComplaint command, @Nullable UUID device) {
        if (command.ticket().isEmpty()) {
            return numbers.next(command.area());
        }
        var ticket = command.ticket().get();
        if (!numbers.leased(ticket, device)) {
            throw new Refused(TICKET_NOT_LEASED, ticket.value());
        }
        if (complaints.find(ticket).isPresent()) {
            throw new Refused(TICKET_TAKEN, ticket.value());
        }
        return ticket;
    }

    private static void checkWords(OpenComplaint command) {
        Complaint.filled(command.text(), COMPLAINT_TEXT_INVALID);
        var who = command.complainant();
        if (command.wantedOutcome().length() > 1000
                || command.solvedOnSpot().filter(String::isBlank).isPresent()) {
            throw new Refused(COMPLAINT_TEXT_INVALID);
        }
        if (who.name().length() > 120
                || who.phone().length() > 40
                || who.persons() < 1
                || who.persons() > 100_000
                || (who.name().isBlank() && !who.secret())) {
            throw new Refused(COMPLAINANT_INVALID);
        }
    }

    private static List<ComplaintEvent> events(OpenComplaint command, ComplaintCategory category, Origin origin) {
        var steps = new ArrayList<Complaint.Step>();
        steps.add(new Complaint.Step(Kind.OPENED, "", "", ""));
        steps.add(new Complaint.Step(Kind.ROUTED, "", category.unit(), ""));
        command.solvedOnSpot().ifPresent(outcome -> {
            steps.add(new Complaint.Step(Kind.ANSWERED, "", "", Complaint.filled(outcome, ANSWER_MISSING)));
            steps.add(new Complaint.Step(Kind.CLOSED, "", "", ""));
        });
        var by = new ComplaintEvent.By(origin.by().id().value(), origin.by().name());
        var events = new ArrayList<ComplaintEvent>();
        for (var step : steps) {
            events.add(new ComplaintEvent(
                    events.size() + 1,
                    origin.operation(),
                    step.kind(),
                    origin.capturedAt(),
                    by,
                    step.fromUnit(),
                    step.toUnit(),
                    step.said()));
        }
        return events;
    }
}
