package id.mcsoc.complaints.desk;

import id.mcsoc.complaints.log.ComplaintEvent;
import id.mcsoc.shared.CsvOut;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The list as a file. It leaves the house, so a secret identity is in nobody's, the branch head's included. */
final class ComplaintExport {

    private static final List<String> HEADER = List.of(
            "ticket",
            "captured",
            "state",
            "unit",
            "level",
            "category",
            "kind",
            "target",
            "area",
            "channel",
            "text",
            "wanted",
            "complainant",
            "phone",
            "persons",
            "standing",
            "first_answer_due",
            "first_answer",
            "closing_due",
            "settled",
            "closed",
            "overdue",
            "rating",
            "rule",
            "case");

    private ComplaintExport() {}

    static String csv(List<ComplaintView> views) {
        var csv = new CsvOut().line(HEADER);
        views.forEach(view -> csv.line(row(view)));
        return csv.toString();
    }

    private static List<String> row(ComplaintView view) {
        var said = view.said();
        var who = said.complainant().secret() ? said.complainant().masked() : said.complainant();
        var clocks = view.clocks();
        return List.of(
                view.ticket().value(),
                view.capturedAt().toString(),
                view.state().name(),
                view.unit(),
                view.complaint().level(),
                view.category(),
                said.kind().name(),
                said.target().name(),
                said.area().value(),
                said.channel(),
                said.text(),
                said.wantedOutcome(),
                who.name(),
                who.phone(),
                String.valueOf(who.persons()),
                who.standing().name(),
                clocks.firstDue().toString(),
                moment(clocks.firstAnswer()),
                clocks.closingDue().toString(),
                moment(clocks.settled()),
                moment(clocks.closed()),
                String.valueOf(clocks.overdue()).toLowerCase(Locale.ROOT),
                view.complaint().rating().map(String::valueOf).orElse(""),
                view.complaint()
                        .last(event -> !event.rule().isEmpty())
                        .map(ComplaintEvent::rule)
                        .orElse(""),
                view.complaint().lead().map(Object::toString).orElse(""));
    }

    private static String moment(Optional<Instant> at) {
        return at.map(Object::toString).orElse("");
    }
}
