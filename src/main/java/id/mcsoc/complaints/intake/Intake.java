package id.mcsoc.complaints.intake;

import static id.mcsoc.complaints.ComplaintRefusal.*;

import id.mcsoc.complaints.ComplaintCategory;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.log.ComplaintEvent;
import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import id.mcsoc.complaints.log.ComplaintLists;
import id.mcsoc.complaints.log.ComplaintTable;
import id.mcsoc.complaints.log.Step;
import id.mcsoc.complaints.log.Verbs;
import id.mcsoc.complaints.tickets.TicketNumbers;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new complaint must be like, whichever way it comes in. */
@Component
public class Intake {

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

    public Complaint take(OpenComplaint command, Origin origin, @Nullable UUID device) {
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
        Verbs.filled(command.text(), COMPLAINT_TEXT_INVALID);
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
        var steps = new ArrayList<Step>();
        steps.add(Step.of(Kind.OPENED, ""));
        steps.add(new Step(Kind.ROUTED, "", category.unit(), "", "", ""));
        command.solvedOnSpot().ifPresent(outcome -> {
            steps.add(Step.of(Kind.RESOLVED, Verbs.filled(outcome, ANSWER_MISSING)));
            steps.add(Step.of(Kind.CLOSED, ""));
            steps.add(Step.of(Kind.REPORTED, outcome.strip()));
        });
        var by = new ComplaintEvent.By(origin.by().id().value(), origin.by().name());
        return IntStream.range(0, steps.size())
                .mapToObj(n -> steps.get(n).signed(n + 1, origin.operation(), origin.capturedAt(), by))
                .toList();
    }
}
