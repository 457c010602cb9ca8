package id.mcsoc.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.members.Families;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A tablet that was tampered with says more than it is asked: who acts, for whom, and how it shall end. */
class ForgedOperationsTest extends Hall {

    private static final String FORGED = "Dipalsukan";
    private static final Map<String, Object> LIES = Map.ofEntries(
            Map.entry("officer", "0198dead-dead-7ead-9ead-0198deaddead"),
            Map.entry("device", "0198dead-dead-7ead-9ead-0198deaddead"),
            Map.entry("actor", Map.of("role", "ADMINISTRATOR", "name", FORGED)),
            Map.entry("branch", FORGED),
            Map.entry("role", "ADMINISTRATOR"),
            Map.entry("incarnation", FORGED),
            Map.entry("result", "APPLIED"),
            Map.entry("status", FORGED),
            Map.entry("decidedBy", FORGED),
            Map.entry("changedBy", FORGED),
            Map.entry("channel", FORGED),
            Map.entry("revision", 99),
            Map.entry("receivedAt", "2031-03-03T00:00:00Z"),
            Map.entry("memberNumber", FORGED));

    @Test
    void whatATabletSaysOfItselfIsNotBelieved() throws Exception {
        var officer = people.officer("T1");
        var packed = tablet.pack();
        var head = UUID.randomUUID().toString();
        var family = "FAMILY/" + visit.families().get(0).value();
        var provisional = Entries.number(packed.path("leases").path("members"), 0);
        var ticket = Entries.number(packed.path("leases").path("tickets"), 0);
        var answer = tablet.push(
                forged(tablet.operation(
                        "START_VISIT", "VISIT/" + visit.id(), Map.of("checklist", Entries.checklist(), "note", ""))),
                forged(tablet.queue("ARRIVED")),
                forged(tablet.operation("GIVE_CONSENT", family, Entries.consent())),
                forged(tablet.operation(
                        "REGISTER_FAMILY", family, Entries.registration(head, provisional, Families.CLINIC))),
                forged(tablet.change(head, "081200001111", "081200002222")),
                forged(tablet.operation("PRINT_CARD", "MEMBER/" + head, Entries.print())),
                forged(tablet.operation("OPEN_COMPLAINT", "COMPLAINT/" + ticket, Entries.complaint())),
                forged(tablet.operation(
                        "LOG_INCIDENT", "VISIT/" + visit.id(), Map.of("kind", "TECHNICAL", "text", "Genset"))));
        assertThat(answer.path("results"))
                .hasSize(8)
                .allMatch(result -> result.path("r").stringValue().equals("APPLIED"));
        assertThat(jdbc.sql("select distinct officer, branch from sync_operation where device = ?")
                        .param(device.device().value())
                        .query((row, n) -> row.getString(1) + row.getString(2))
                        .list())
                .containsExactly(officer.id() + officer.branch().value());
        assertThat(columnsThatHold()).containsExactly("sync_operation.payload");
    }

    /** The envelope and what is set, with every lie beside the truth. */
    private static Map<String, Object> forged(Map<String, Object> operation) {
        var set = new LinkedHashMap<String, Object>(LIES);
        ((Map<?, ?>) operation.get("set")).forEach((name, value) -> set.put(String.valueOf(name), value));
        LIES.forEach(operation::putIfAbsent);
        operation.put("set", set);
        return operation;
    }

    /** The journal keeps what arrived, lies included; nothing else took them over. */
    private List<String> columnsThatHold() {
        var found = new TreeSet<String>();
        jdbc.sql(
                        "select table_name, column_name from information_schema.columns where lower(table_schema) = 'public'"
                                + " and (data_type like 'character%' or data_type in ('text', 'CHARACTER LARGE OBJECT', 'uuid', 'UUID'))")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> {
                    var held = jdbc.sql("select count(*) from " + column.get(0) + " where cast(" + column.get(1)
                                    + " as varchar) like '%" + FORGED + "%' or cast(" + column.get(1)
                                    + " as varchar) like '%0198dead-dead%'")
                            .query(Long.class)
                            .single();
                    if (held > 0) {
                        found.add(column.get(0) + "." + column.get(1));
                    }
                });
        return List.copyOf(found);
    }
}
