package id.mcsoc.field;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.mcsoc.access.Actor;
import id.mcsoc.field.OfflineTablet.Edit;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.Members;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * R13: two tablets serve the same families offline, in an order a seed shuffles. Whatever one of them did not see, it
 * does not overwrite; a family registered on both is one; once the office has decided, both tablets show what stands.
 */
class TwoTabletsTest extends Hall {

    /** Numbers a tablet gets at first; refills have tests of their own. */
    private static final int LEASED = 100;

    private static final AtomicInteger RUN = new AtomicInteger();
    private static final long SEED = Long.getLong("mcs.seed", 20261121);

    @Autowired
    Members members;

    final Random random = new Random(SEED);
    final Map<String, Map<String, String>> stands = new TreeMap<>();
    final List<String> lost = new ArrayList<>();
    int candidates;
    List<OfflineTablet> tablets = List.of();

    @Test
    void nothingIsOverwrittenUnseenAndBothTabletsEndWithWhatStands() throws Exception {
        converges(12);
    }

    /** {@code mvn test -Dtest=TwoTabletsTest -Dgroups=heavy -DexcludedGroups= -Dmcs.seed=1} */
    @Test
    @Tag("heavy")
    void twoHundredFamilies() throws Exception {
        converges(200);
    }

    /** The negative control: a server that takes what is written last; the same judge finds what was lost. */
    @Test
    void whereTheLastWriterWinsTheSameJudgeFindsWhatWasLost() throws Exception {
        twoTablets(12);
        edits(this::asIfSeen);
        assertThat(lost).as("seed " + SEED).hasSizeGreaterThan(5);
    }

    private void converges(int families) throws Exception {
        twoTablets(families);
        edits(UnaryOperator.identity());
        assertThat(lost).as("seed " + SEED).isEmpty();
        assertThat(candidates).isGreaterThan(families);
        decideAll();
        for (var tablet : tablets) {
            tablet.pull();
            assertThat(tablet.waitsForTheOffice()).as("seed " + SEED).isFalse();
            assertThat(tablet.screen()).as("seed " + SEED).isEqualTo(server());
        }
        assertThat(count("select count(distinct nik) from member_person where nik like '99158" + RUN + "%'"))
                .isEqualTo(families);
        assertThat(members.families(visit.families()))
                .allSatisfy(family -> assertThat(family.members()).hasSize(1));
    }

    private void twoTablets(int families) throws Exception {
        visit = HallVisit.of(families);
        visit.play(plans, requests, areas, "T1");
        RUN.incrementAndGet();
        var made = new ArrayList<OfflineTablet>();
        var leases = new ArrayList<JsonNode>();
        for (var name : List.of("Tablet 1", "Tablet 2")) {
            var hall = tablet(enrolled(name));
            leases.add(hall.pack().path("leases").path("members"));
            made.add(new OfflineTablet(hall));
        }
        tablets = made;
        for (int i = 0; i < families; i++) {
            registerOnBoth(i, leases);
        }
        for (var tablet : tablets) {
            tablet.pull();
        }
        stands.putAll(server());
    }

    private void registerOnBoth(int number, List<JsonNode> leases) throws Exception {
        var card = visit.families().get(number).value();
        var first = random.nextInt(2);
        for (var which : List.of(first, 1 - first)) {
            var tablet = tablets.get(which);
            var head = UUID.randomUUID().toString();
            var set = registration(head, number, Entries.number(leases.get(which), number));
            var other = which != first && random.nextBoolean();
            set.put("phone", other ? "+6281299990000" : "+6281200001111");
            var operation = tablet.hall().operation("REGISTER_FAMILY", "FAMILY/" + card, set);
            var result = tablet.hall().push(operation).path("results").path(0);
            assertThat(result.path("r").stringValue())
                    .as(result.toString())
                    .isEqualTo(which == first ? "APPLIED" : "MERGED");
            assertThat(cases(operation.get("opId").toString())).isEqualTo(other ? 1 : 0);
            tablet.registered(card, head);
        }
    }

    private static Map<String, Object> registration(String head, int number, String provisional) {
        var set = new HashMap<>(Entries.registration(head, provisional, Families.CLINIC));
        @SuppressWarnings("unchecked")
        var person = new HashMap<>((Map<String, Object>) ((List<?>) set.get("applicants")).get(0));
        if (number >= LEASED) {
            person.remove("provisionalNumber");
        }
        person.put("nik", "99158" + RUN.get() + "010180" + String.format("%04d", number + 1));
        set.put("applicants", List.of(person));
        return set;
    }

    private void edits(UnaryOperator<Edit> onTheWay) throws Exception {
        for (int i = 0, most = visit.families().size() * 12; i < most; i++) {
            var tablet = tablets.get(random.nextInt(2));
            switch (random.nextInt(10)) {
                case 0 -> tablet.send(1 + random.nextInt(5), onTheWay, this::judge);
                case 1 -> pullNow(tablet);
                default -> edit(tablet);
            }
        }
        for (var tablet : tablets) {
            tablet.send(Integer.MAX_VALUE, onTheWay, this::judge);
        }
    }

    private void pullNow(OfflineTablet tablet) throws Exception {
        if (random.nextInt(4) == 0) {
            tablet.pull();
        }
    }

    private void edit(OfflineTablet tablet) {
        var card = visit.families().get(random.nextInt(visit.families().size())).value();
        var value = random.nextInt(4);
        switch (random.nextInt(4)) {
            case 0 -> tablet.edit(card, "CONTACT", Map.of("phone", "+62812000000" + (10 + value)));
            case 1 -> tablet.edit(card, "ADDRESS", Map.of("street", "Jl. Baru " + value));
            case 2 -> tablet.edit(card, "IDENTITY", Map.of("name", "Budi " + "ABCD".charAt(value)));
            default ->
                tablet.edit(
                        card,
                        "FAMILY_STATUS",
                        Map.of("status", value % 2 == 0 ? "ACTIVE" : "SUSPENDED", "statusReason", "sebab-" + value));
        }
    }

    /** Whoever did not see what stands there must wait in the queue; the judge does not ask the server what it saw. */
    private void judge(Edit edit, JsonNode result) {
        var key = edit.card() + "/" + edit.group();
        var now = stands.get(key);
        var kind = result.path("r").stringValue();
        var candidate = !edit.base().equals(now) && !edit.set().equals(now);
        var waits = kind.equals("CONFLICT_QUEUED") && cases(edit.id()) == 1 || kind.equals("BLOCKED");
        if (candidate) {
            candidates++;
        }
        if (candidate && !waits || !candidate && !waits && !kind.equals("APPLIED")) {
            lost.add(key + " " + edit.base() + " -> " + edit.set() + " over " + now + ": " + result);
        }
        if (kind.equals("APPLIED")) {
            stands.put(key, edit.set());
        }
    }

    private Edit asIfSeen(Edit edit) {
        edit.operation().put("base", Map.of("rev", 1, "fields", server().get(edit.card() + "/" + edit.group())));
        return edit;
    }

    private void decideAll() throws Exception {
        var deciders = List.of(people.planner(), people.head());
        for (var open = open(); !open.isEmpty(); open = open()) {
            var decision = random.nextBoolean() ? "MINE" : "THEIRS";
            for (var person : deciders) {
                decide(open, decision, person);
            }
        }
        assertThat(count("select count(*) from sync_operation where result = 'BLOCKED' and visit = '" + visit.id()
                        + "'"))
                .isZero();
    }

    private Map<String, Object> open() {
        return jdbc
                .sql("select c.* from member_conflict c join field_visit_family v on v.family_card = c.family_card"
                        + " where v.visit = ? and c.decision is null order by c.captured_at, c.id fetch first row only")
                .param(visit.id().value())
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(Map.of());
    }

    private void decide(Map<String, Object> open, String decision, Actor by) throws Exception {
        var card = open.get("family_card").toString();
        var group = open.get("change_group").toString();
        var call = post("/members/conflicts/" + open.get("id") + "/decision")
                .param("operation", UUID.randomUUID().toString())
                .param("decision", decision)
                .param("reason", "Keluarga dihubungi");
        stands(card).get(card + "/" + group).forEach((field, value) -> call.param("base-" + field, value));
        if (group.equals("IDENTITY")) {
            var head = members.family(new FamilyCardNumber(card)).orElseThrow().head();
            call.param("base-nik", head.nik().orElseThrow().value());
        }
        web.perform(call.with(as(by)).with(csrf()));
    }

    private Map<String, Map<String, String>> server() {
        return Standing.of(members.families(visit.families()));
    }

    private Map<String, Map<String, String>> stands(String card) {
        return Standing.of(members.families(List.of(new FamilyCardNumber(card))));
    }

    private long cases(String operation) {
        return count("select count(*) from member_conflict where operation = '" + operation + "'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
