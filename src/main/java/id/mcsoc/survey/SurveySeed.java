package id.mcsoc.survey;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.VisitId;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What families said at the demo's served visits, all of them before the first start. */
@Component
@Order(60)
class SurveySeed implements Seed {

    private final UrnTable urns;
    private final Branches branches;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Resource file;

    SurveySeed(
            UrnTable urns,
            Branches branches,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("classpath:seed/demo/survey.csv") Resource file) {
        this.urns = urns;
        this.branches = branches;
        this.clock = clock;
        this.events = events;
        this.file = file;
    }

    @Override
    public void demo() {
        Csv.read(file, Function.identity()).forEach(this::empty);
    }

    private void empty(Csv.Row row) {
        var urn = row.get("urn", UUID::fromString);
        var visit = row.get("visit", text -> new VisitId(UUID.fromString(text)));
        var area = row.get("area", AreaCode::new);
        var day = clock.instant().minus(row.get("days_ago", days -> Duration.ofDays(Long.parseLong(days))));
        var counts = counts(row);
        if (urns.add(urn, visit, counts)) {
            var branch = branches.serving(area).code();
            events.publishEvent(new SurveyAnswered(urn, visit, branch, area, row.text("team"), day, counts.of()));
        }
    }

    private static Counts counts(Csv.Row row) {
        var counts = new EnumMap<Question, List<Integer>>(Question.class);
        for (var question : Question.values()) {
            row.optional(question.name(), said -> times(question, said))
                    .ifPresent(times -> counts.put(question, times));
        }
        return new Counts(counts);
    }

    /** {@code 3:5 4:7}: five times 3, seven times 4. */
    private static List<Integer> times(Question question, String said) {
        var times = new ArrayList<>(Collections.nCopies(question.answers(), 0));
        for (var one : said.split(" ")) {
            var colon = one.indexOf(':');
            var answer = Integer.parseInt(one.substring(0, colon));
            times.set(answer - question.lowest(), Integer.parseInt(one.substring(colon + 1)));
        }
        return times;
    }
}
