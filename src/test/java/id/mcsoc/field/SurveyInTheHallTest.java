package id.mcsoc.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.EventsHeard;
import id.mcsoc.TestTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An urn arrives: counted once, and nothing the office holds says whose answers they were. */
class SurveyInTheHallTest extends Hall {

    final String urn = UUID.randomUUID().toString();

    @AfterEach
    void nothingStays() {
        EventsHeard.await(jdbc);
        jdbc.sql("delete from survey_count where urn in (select id from survey_urn where visit = ?)")
                .param(visit.id().value())
                .update();
        jdbc.sql("delete from survey_urn where visit = ?")
                .param(visit.id().value())
                .update();
        jdbc.sql("delete from reporting_measure where source like ?")
                .param(visit.id() + "%")
                .update();
    }

    @Test
    void theTabletIsToldHowManyAreAskedMore() throws Exception {
        assertThat(tablet.pack().path("survey").path("every").intValue()).isEqualTo(5);
    }

    /** 6 taps: 2 satisfied, 4 very; recommended with 10, 9, 6; friendly 4, 4, 1; one questionnaire of nine times 3. */
    @Test
    void everyAnswerIsARowOfItsMeasure() throws Exception {
        assertThat(result(tablet.push(answers(urn)))).isEqualTo("APPLIED");
        assertThat(measured())
                .isEqualTo(Map.of(
                        "SATISFACTION", List.of(3L, 3L, 4L, 4L, 4L, 4L),
                        "NPS", List.of(6L, 9L, 10L),
                        "STYLE_FRIENDLY", List.of(1L, 4L, 4L),
                        "SKM", List.of(27L)));
    }

    @Test
    void theSameOperationAndTheSameUrnCountOnce() throws Exception {
        var operation = answers(urn);
        tablet.push(operation);
        var once = measured();
        assertThat(result(tablet.push(operation))).isEqualTo("APPLIED");
        assertThat(result(tablet.push(answers(urn)))).isEqualTo("MERGED");
        assertThat(measured()).isEqualTo(once);
        assertThat(result(tablet.push(answers(UUID.randomUUID().toString())))).isEqualTo("APPLIED");
        assertThat(measured().get("SATISFACTION")).hasSize(12);
    }

    @Test
    void whatSaysMoreThanCountsIsNotTaken() throws Exception {
        var named = answers(urn);
        named.put("set", with("familyCard", visit.families().get(0).value()));
        var reasoned = answers(urn);
        reasoned.put("reason", "Keluarga Siti");
        var ofAFamily = answers(urn);
        ofAFamily.put("entity", "FAMILY/" + visit.families().get(0).value());
        var said = tablet.push(named, reasoned, ofAFamily).path("results").values();
        assertThat(said)
                .extracting(one -> one.path("code").stringValue())
                .containsExactly("SURVEY_NOT_ANONYMOUS", "SURVEY_NOT_ANONYMOUS", "SURVEY_INVALID");
        assertThat(measured()).isEmpty();
    }

    @Test
    void anUrnThatTellsTheTimeAndCountsThatAreNoneAreNotTaken() throws Exception {
        var timed = answers(UuidCreator.getTimeOrderedEpoch().toString());
        var unknown = answers(urn);
        unknown.put("set", Map.of("urn", urn, "counts", Map.of("PRICE", List.of(1, 0, 0, 0))));
        var broken = answers(urn);
        broken.put("set", Map.of("urn", urn, "counts", Map.of("SATISFACTION", List.of(0.5, 0, 0, 1))));
        assertThat(tablet.push(timed, unknown, broken).path("results").values())
                .extracting(one -> one.path("code").stringValue())
                .containsOnly("SURVEY_INVALID");
    }

    /**
     * The urn came ten minutes before the visit's planned start, and only that start is kept. With its control: the
     * queue's own line in the journal is found by the same look.
     */
    @Test
    void nothingKeptWithAnUrnNamesAFamilyOrAnHour() throws Exception {
        var card = visit.families().get(0).value();
        tablet.push(tablet.queue("ARRIVED"), tablet.queue("CALLED"), tablet.queue("SERVED"));
        var before = tablet.pull(0).toString();
        var early = answers(urn);
        early.put("dev", Map.of("t", TestTime.START.minusSeconds(600).toString()));
        tablet.push(early);
        EventsHeard.await(jdbc);
        var rows = rowsAbout(urn);
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(card));
        assertThat(rows.stream().filter(row -> row.startsWith("reporting_measure")))
                .hasSize(13)
                .allMatch(row -> row.contains("2026-11-"));
        assertThat(happened()).containsExactly(TestTime.START);
        assertThat(rowsAbout(card)).anyMatch(row -> row.startsWith("sync_operation"));
        var after = tablet.pull(0).toString();
        assertThat(changes(after)).isEqualTo(changes(before)).doesNotContain(urn, "SURVEY");
    }

    private List<Instant> happened() {
        return jdbc.sql("select distinct happened_at from reporting_measure where source like ?")
                .param(visit.id() + "/" + urn + "%")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private static String changes(String pulled) {
        return pulled.replaceAll("\"serverTime\":\"[^\"]*\"", "");
    }

    private List<String> rowsAbout(String text) {
        var rows = new ArrayList<String>();
        for (var table : List.of("survey_urn", "survey_count", "reporting_measure", "sync_operation", "sync_change")) {
            jdbc.sql("select * from " + table).query().listOfRows().stream()
                    .map(row -> table + new TreeMap<>(row))
                    .filter(row -> row.contains(text))
                    .forEach(rows::add);
        }
        return rows;
    }

    private Map<String, Object> answers(String urn) {
        return tablet.operation("ANSWER_SURVEY", "VISIT/" + visit.id(), Map.of("urn", urn, "counts", counts()));
    }

    private Map<String, Object> with(String field, String value) {
        return Map.of("urn", urn, "counts", counts(), field, value);
    }

    private static Map<String, Object> counts() {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("SATISFACTION", List.of(0, 0, 2, 4));
        counts.put("NPS", List.of(0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1));
        counts.put("FRIENDLY", List.of(1, 0, 0, 2));
        for (var element : List.of(
                "REQUIREMENTS",
                "PROCEDURE",
                "TIME",
                "COST",
                "PRODUCT",
                "COMPETENCE",
                "BEHAVIOUR",
                "COMPLAINTS",
                "FACILITIES")) {
            counts.put(element, List.of(0, 0, 1, 0));
        }
        var sums = new ArrayList<Integer>(Collections.nCopies(28, 0));
        sums.set(27 - 9, 1);
        counts.put("SKM", sums);
        return counts;
    }

    private Map<String, List<Long>> measured() {
        EventsHeard.await(jdbc);
        var measured = new TreeMap<String, List<Long>>();
        jdbc.sql(
                        "select measure, quantity from reporting_measure where source like ? and measure not like 'OPERATIONS%'"
                                + " and measure not in ('SYNC_DELAY', 'CONFLICTS') order by quantity")
                .param(visit.id() + "/%")
                .query(row -> {
                    measured.computeIfAbsent(row.getString(1), measure -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return measured;
    }

    private static String result(JsonNode ack) {
        return ack.path("results").path(0).path("r").stringValue();
    }
}
