package id.mcsoc.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Users;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.Members;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.sync.Devices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/**
 * R13: two tablets serve the same families offline. Whatever one of them did not see, it does not overwrite; a family
 * registered on both is one.
 */
@McsTest
@DirtiesContext
class TwoTabletsTest {

    private static final long SEED = Long.getLong("mcs.seed", 20261121);
    private static final int FAMILIES = Integer.getInteger("mcs.families", 40);

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    Areas areas;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    VisitPlans plans;

    @MockitoBean
    VisitRequests requests;

    final HallVisit visit = HallVisit.of(
            Stream.generate(HallVisit::card).limit(FAMILIES).distinct().toArray(FamilyCardNumber[]::new));
    final Random random = new Random(SEED);
    final Map<String, String> stands = new HashMap<>();
    final List<String> lost = new ArrayList<>();
    HallTablet[] tablets;

    @BeforeEach
    void twoTablets() throws Exception {
        visit.play(plans, requests, areas, "T1");
        Families.facilities(jdbc);
        var officer = TestActors.in(users).officer("T1");
        tablets = new HallTablet[] {
            new HallTablet(
                    web,
                    TestDevice.enrol(devices, officer, "Tablet 1"),
                    visit.id(),
                    visit.families().get(0)),
            new HallTablet(
                    web,
                    TestDevice.enrol(devices, officer, "Tablet 2"),
                    visit.id(),
                    visit.families().get(0))
        };
    }

    @Test
    void nothingIsOverwrittenUnseenAndAFamilyRegisteredTwiceIsOne() throws Exception {
        var leases = List.of(tablets[0].pack().path("leases"), tablets[1].pack().path("leases"));
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < visit.families().size(); i++) {
            edits.addAll(registeredOnBoth(i, leases));
        }
        for (var edit : edits) {
            var tablet = tablets[edit.tablet];
            var operation = tablet.change(edit.member, edit.base, edit.phone);
            var result = tablet.push(operation).path("results").path(0);
            check(edit, UUID.fromString((String) operation.get("opId")), result);
        }
        assertThat(lost).as("seed " + SEED).isEmpty();
        assertThat(edits.size()).isGreaterThan(FAMILIES * 2);
        assertThat(count("select count(*) from member_family"))
                .isEqualTo(visit.families().size());
        assertThat(count("select count(*) - count(distinct nik) from member_person"))
                .isZero();
        for (var card : visit.families()) {
            assertThat(members.family(card).orElseThrow().phone()).isEqualTo(stands.get(card.value()));
        }
        assertThat(heard()).as("both tablets hear what stands there").isEqualTo(stands);
    }

    /** The negative control: a server where the last writer wins; the same checker must find the lost updates. */
    @Test
    void theLastWriterWinsIsCaughtByTheSameCheck() {
        for (int i = 0; i < FAMILIES; i++) {
            var card = visit.families().get(i).value();
            stands.put(card, "A");
            for (var phone : List.of("B", "C")) {
                judge(card, "A", phone, "APPLIED", true);
            }
        }
        assertThat(lost).hasSize(FAMILIES);
    }

    /** Both tablets register the family under ids of their own; then each changes its phone up to three times. */
    private List<Edit> registeredOnBoth(int number, List<JsonNode> leases) throws Exception {
        var card = visit.families().get(number);
        var order = random.nextBoolean() ? new int[] {0, 1} : new int[] {1, 0};
        var heads = new String[2];
        for (var which : order) {
            heads[which] = UUID.randomUUID().toString();
            var set = registration(
                    heads[which], number, Entries.number(leases.get(which).path("members"), number));
            var operation = tablets[which].operation("REGISTER_FAMILY", "FAMILY/" + card.value(), set);
            var result = tablets[which].push(operation).path("results").path(0);
            assertThat(result.path("r").stringValue())
                    .as(result.toString())
                    .isEqualTo(which == order[0] ? "APPLIED" : "MERGED");
        }
        stands.put(card.value(), members.family(card).orElseThrow().phone());
        var edits = new ArrayList<Edit>();
        var seen = new String[] {stands.get(card.value()), stands.get(card.value())};
        for (int i = 0, most = 2 + random.nextInt(4); i < most; i++) {
            var which = random.nextInt(2);
            var phone = "+62812" + String.format("%08d", random.nextInt(3) + number * 10);
            edits.add(new Edit(which, card.value(), heads[which], seen[which], phone));
            seen[which] = phone;
        }
        return edits;
    }

    private static Map<String, Object> registration(String head, int number, String provisional) {
        var set = new HashMap<>(Entries.registration(head, provisional, Families.CLINIC));
        @SuppressWarnings("unchecked")
        var person = new HashMap<>((Map<String, Object>) ((List<?>) set.get("applicants")).get(0));
        person.put("nik", "991573010180" + String.format("%04d", number + 1));
        set.put("applicants", List.of(person));
        return set;
    }

    private void check(Edit edit, UUID operation, JsonNode result) {
        var queued = count("select count(*) from member_conflict where operation = '" + operation + "'") == 1;
        judge(edit.card, edit.base, edit.phone, result.path("r").stringValue(), !queued);
    }

    /** An update that did not see what stands there is a candidate for a lost update: it must wait in the queue. */
    private void judge(String card, String base, String phone, String result, boolean noCase) {
        var now = stands.get(card);
        var candidate = !base.equals(now) && !phone.equals(now);
        if (candidate && (!result.equals("CONFLICT_QUEUED") || noCase)) {
            lost.add(card + " " + base + " -> " + phone + " over " + now);
        }
        if (!candidate && !result.equals("APPLIED")) {
            lost.add(card + " refused although it saw " + now);
        }
        if (result.equals("APPLIED")) {
            stands.put(card, phone);
        }
    }

    private Map<String, String> heard() throws Exception {
        var phones = new HashMap<String, String>();
        JsonNode page;
        long after = 0;
        do {
            page = tablets[1].pull(after);
            for (var change : page.path("changes")) {
                var card = change.path("entity").stringValue().substring("FAMILY/".length());
                phones.put(card, change.path("payload").path("phone").stringValue());
            }
            after = page.path("next").longValue();
        } while (page.path("more").booleanValue());
        return phones;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private record Edit(int tablet, String card, String member, String base, String phone) {}
}
