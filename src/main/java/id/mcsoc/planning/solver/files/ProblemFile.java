package id.mcsoc.planning.solver.files;

import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.Background;
import id.mcsoc.planning.solver.Problem.Barrier;
import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.Detour;
import id.mcsoc.planning.solver.Problem.FixedVisit;
import id.mcsoc.planning.solver.Problem.LastServed;
import id.mcsoc.planning.solver.Problem.PauseFact;
import id.mcsoc.planning.solver.Problem.PinNote;
import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.Point;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.Problem.Travel;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import id.mcsoc.planning.solver.ProblemInvalid;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code mcs-oc/problem@1}; the first thing that is wrong is named by its JSON pointer, or by line and column. */
public final class ProblemFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final boolean matrix;

    private ProblemFile(boolean matrix) {
        this.matrix = matrix;
    }

    public static Problem read(byte[] content) {
        try {
            var root = new Json(JSON.readTree(content), "");
            boolean matrix = root.at("travel").at("model").text().equals("matrix");
            return new ProblemFile(matrix).problem(root);
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null ? "/" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new ProblemInvalid(place, "is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private Problem problem(Json root) {
        return new Problem(
                root.at("format").text(),
                root.at("name").isAbsent() ? "" : root.at("name").text(),
                root.at("zone").isAbsent()
                        ? ZoneId.of("Asia/Jakarta")
                        : root.at("zone").parse(ZoneId::of, "a time zone like Asia/Jakarta"),
                travel(root.at("travel")),
                root.at("teams").requiredList(this::team),
                root.at("visits").requiredList(this::visit),
                weights(root.at("weights")));
    }

    private static Travel travel(Json json) {
        return new Travel(
                json.at("model").text(),
                json.at("detour").optionalNumber(),
                json.at("kmPerHour").optionalNumber(),
                json.at("minutesPerStop").optionalNumber(),
                json.at("barriers").list(ProblemFile::barrier),
                json.at("unit").optionalText(),
                json.at("places").list(Json::text),
                matrix(json.at("seconds")),
                json.at("detours").list(ProblemFile::detour));
    }

    private static Detour detour(Json json) {
        return new Detour(json.at("dates").requiredList(Json::date), matrix(json.at("seconds")));
    }

    private static int[][] matrix(Json json) {
        return json.list(row -> row.list(Json::whole)).stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static Barrier barrier(Json json) {
        return new Barrier(
                json.at("side").requiredList(ProblemFile::point),
                json.at("crossings").requiredList(ProblemFile::point),
                json.at("extraKm").isAbsent() ? 0 : json.at("extraKm").number());
    }

    private static Point point(Json json) {
        return new Point(json.at("lat").number(), json.at("lon").number());
    }

    private static @Nullable Point optionalPoint(Json json) {
        return json.isAbsent() ? null : point(json);
    }

    private TeamFact team(Json json) {
        var base = json.at("base");
        if (base.isAbsent()) {
            throw base.invalid("is missing");
        }
        return new TeamFact(
                json.at("id").text(),
                matrix ? null : point(base),
                matrix ? base.text() : null,
                json.at("skills").list(Json::text),
                json.at("days").requiredList(this::day));
    }

    private DayFact day(Json json) {
        return new DayFact(
                json.at("date").date(),
                json.at("from").time(),
                json.at("to").time(),
                json.at("families").whole(1_000_000),
                json.at("visits").whole(1_000),
                json.at("pauses")
                        .list(pause -> new PauseFact(
                                pause.at("from").time(),
                                pause.at("to").time(),
                                pause.at("minutes").isAbsent()
                                        ? null
                                        : pause.at("minutes").whole())),
                json.at("fixed").list(this::fixed),
                json.at("cards").isAbsent() ? null : json.at("cards").whole(),
                json.at("lacking").list(Json::text));
    }

    private FixedVisit fixed(Json json) {
        return new FixedVisit(
                json.at("id").text(),
                matrix ? null : optionalPoint(json.at("at")),
                json.at("place").optionalText(),
                json.at("area").optionalText(),
                json.at("families").whole(0),
                json.at("start").time(),
                json.at("end").time());
    }

    private VisitFact visit(Json json) {
        return new VisitFact(
                json.at("id").text(),
                json.at("area").optionalText(),
                matrix ? null : optionalPoint(json.at("at")),
                json.at("place").optionalText(),
                json.at("families").whole(),
                json.at("serviceMinutes").number(),
                json.at("skills").list(Json::text),
                json.at("windows").requiredList(ProblemFile::window),
                json.at("priority").whole(1),
                json.at("waitingDays").whole(0),
                json.at("mandatory").flag(),
                current(json.at("current")),
                pins(json),
                json.at("poorNetwork").flag(),
                background(json));
    }

    /** {@code lastServed}: a date, or {@code "never"}. */
    private static Background background(Json json) {
        var served = json.at("lastServed");
        var by = json.at("pinnedBy").optionalText();
        var why = json.at("pinReason").optionalText();
        return new Background(
                served.isAbsent() ? null : lastServed(served),
                json.at("cards").whole(0),
                json.at("minimum").whole(0),
                by == null ? null : new PinNote(by, why == null ? "" : why));
    }

    private static LastServed lastServed(Json json) {
        return json.text().equals("never") ? LastServed.NEVER : new LastServed(json.date());
    }

    private static Pins pins(Json json) {
        var pins = json.at("pins");
        if (json.at("pinned").flag()) {
            return Pins.ALL;
        }
        return pins.isAbsent()
                ? Pins.NONE
                : new Pins(
                        pins.at("team").flag(),
                        pins.at("day").flag(),
                        pins.at("time").flag());
    }

    private static WindowFact window(Json json) {
        return new WindowFact(
                json.at("from").moment(),
                json.at("to").moment(),
                json.at("bounds").optionalText(),
                json.at("wished").flag());
    }

    private static @Nullable CurrentFact current(Json json) {
        return json.isAbsent()
                ? null
                : new CurrentFact(json.at("team").text(), json.at("start").moment());
    }

    private static Map<String, Long> weights(Json json) {
        var weights = new LinkedHashMap<String, Long>();
        if (!json.isAbsent()) {
            for (var name : List.copyOf(json.object().propertyNames())) {
                weights.put(name, json.at(name).big());
            }
        }
        return weights;
    }
}
