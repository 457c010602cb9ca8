package id.mcsoc.planning.solver.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.planning.solver.ProblemInvalid;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemFileTest {

    static final String GOOD = """
            { "format": "mcs-oc/problem@1", "name": "small", "zone": "Asia/Jakarta",
              "travel": { "model": "estimate", "detour": 1.4, "kmPerHour": 25, "minutesPerStop": 4, "barriers": [] },
              "teams":  [ { "id": "T1", "base": { "lat": -1.612, "lon": 103.613 }, "skills": ["card-printer"],
                "days": [ { "date": "2026-12-01", "from": "08:00", "to": "16:00", "families": 60, "visits": 2,
                            "pauses": [ { "from": "12:00", "to": "13:00" } ] } ] } ],
              "visits": [ { "id": "R1", "area": "15.71.01.1001", "at": { "lat": -1.6156, "lon": 103.5768 },
                "families": 23, "serviceMinutes": 190, "skills": ["card-printer"],
                "windows": [ { "from": "2026-12-01T08:30", "to": "2026-12-01T14:00" } ],
                "priority": 1, "waitingDays": 12, "mandatory": false,
                "current": { "team": "T1", "start": "2026-12-01T08:30" }, "pinned": false } ],
              "weights": {} }
            """;

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theDocumentedExampleIsRead() {
        var problem = ProblemFile.read(bytes(GOOD));
        assertThat(problem.name()).isEqualTo("small");
        assertThat(problem.visits().get(0).serviceMinutes()).isEqualTo(190);
        assertThat(problem.teams().get(0).days().get(0).pauses()).hasSize(1);
        assertThat(problem.visits().get(0).current()).isNotNull();
    }

    @Test
    void aMatrixNamesItsPlaces() {
        var problem = ProblemFile.read(bytes("""
                { "format": "mcs-oc/problem@1",
                  "travel": { "model": "matrix", "unit": "s", "places": ["office", "R1"], "seconds": [[0, 600], [600, 0]] },
                  "teams": [ { "id": "T1", "base": "office", "days": [ { "date": "2026-12-01", "from": "08:00", "to": "16:00:30" } ] } ],
                  "visits": [ { "id": "R1", "families": 5, "serviceMinutes": 12.5,
                    "windows": [ { "from": "2026-12-01T08:30", "to": "2026-12-01T14:00", "bounds": "start" } ] } ] }
                """));
        assertThat(problem.teams().get(0).basePlace()).isEqualTo("office");
        assertThat(problem.visits().get(0).serviceMinutes()).isEqualTo(12.5);
        assertThat(problem.visits().get(0).windows().get(0).bounds()).isEqualTo("start");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"families\": 23 | \"families\": \"23\" | /visits/0/families",
                "\"families\": 23 | \"families\": 2.5 | /visits/0/families",
                "\"families\": 23, | | /visits/0/families",
                "\"id\": \"T1\", \"base\" | \"base\" | /teams/0/id",
                "\"date\": \"2026-12-01\" | \"date\": \"2026-13-01\" | /teams/0/days/0/date",
                "\"from\": \"08:00\" | \"from\": \"8\" | /teams/0/days/0/from",
                "2026-12-01T14:00 | 1 Des 2026 | /visits/0/windows/0/to",
                "Asia/Jakarta | Jambi | /zone",
                "\"lat\": -1.6156 | \"lat\": null | /visits/0/at/lat",
                "\"weights\": {} | \"weights\": { \"travel\": \"much\" } | /weights/travel",
                "\"skills\": [\"card-printer\"] | \"skills\": \"card-printer\" | /teams/0/skills",
            })
    void whatIsWrongIsNamedByItsPointer(String good, String bad, String pointer) {
        var broken = GOOD.replaceFirst("\\Q" + good + "\\E", bad == null ? "" : bad);
        assertThat(broken).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> ProblemFile.read(bytes(broken)))
                .isInstanceOfSatisfying(
                        ProblemInvalid.class, e -> assertThat(e.path()).isEqualTo(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"pinned\": false | false,false,false",
                "\"pinned\": true | true,true,true",
                "\"pins\": { \"team\": true } | true,false,false",
                "\"pins\": { \"day\": true, \"time\": true } | false,true,true"
            })
    void pinsAreReadTogetherOrOneByOne(String written, String read) {
        var pins = ProblemFile.read(bytes(GOOD.replace("\"pinned\": false", written)))
                .visits()
                .get(0)
                .pins();
        assertThat(pins.team() + "," + pins.day() + "," + pins.time()).isEqualTo(read);
    }

    @Test
    void brokenJsonIsNamedByItsLine() {
        assertThatThrownBy(() -> ProblemFile.read(bytes(GOOD.replace("\"detour\": 1.4,", "\"detour\": 1.4"))))
                .isInstanceOfSatisfying(
                        ProblemInvalid.class, e -> assertThat(e.path()).startsWith("line 2,"));
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThatThrownBy(() ->
                        ProblemFile.read(bytes(GOOD.replace("\"priority\": 1,", "\"priority\": 1, \"priority\": 2,"))))
                .isInstanceOf(ProblemInvalid.class);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> ProblemFile.read(new byte[0])).isInstanceOf(ProblemInvalid.class);
    }

    @Test
    void anotherEncodingIsRefused() {
        var latin = GOOD.replace("small", "kantor é").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ProblemFile.read(latin)).isInstanceOf(ProblemInvalid.class);
    }
}
