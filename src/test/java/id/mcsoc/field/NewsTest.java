package id.mcsoc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.Families;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one tablet or the office changes, the other tablets of the visit hear; nobody else does. */
class NewsTest extends Hall {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Members members;

    TestDevice second;
    JsonNode packed;
    JsonNode leases;
    String head;

    @BeforeEach
    void aFamilyRegisteredOnTheFirstTablet() throws Exception {
        second = enrolled("Tablet 2");
        packed = tablet(second).pack();
        head = UUID.randomUUID().toString();
        leases = tablet.pack().path("leases");
        tablet.push(tablet.operation(
                "REGISTER_FAMILY",
                "FAMILY/" + visit.families().get(0).value(),
                Entries.registration(head, Entries.number(leases.path("members"), 0), Families.CLINIC)));
    }

    @Test
    void theOtherTabletHearsTheFinalNumberAndNoFullNik() throws Exception {
        var page = pull(packed.path("feed").path("after").longValue());
        assertThat(page.path("changes").size()).isEqualTo(1);
        var change = page.path("changes").path(0);
        assertThat(change.path("entity").stringValue())
                .isEqualTo("FAMILY/" + visit.families().get(0).value());
        var person = change.path("payload").path("members").path(0);
        var family = members.family(visit.families().get(0)).orElseThrow();
        assertThat(person.path("number").stringValue())
                .isEqualTo(family.head().number().orElseThrow().value());
        assertThat(page.toString())
                .doesNotContain(family.head().nik().orElseThrow().value());
        assertThat(person.path("nikMasked").stringValue()).contains("••••");
        assertThat(pull(page.path("next").longValue()).path("changes").size()).isZero();
    }

    @Test
    void thatSomebodyMayBeRegisteredTwiceIsAllATabletHears() throws Exception {
        var known = members.family(visit.families().get(0)).orElseThrow();
        var again = Entries.registration(
                UUID.randomUUID().toString(), Entries.number(leases.path("members"), 1), Families.CLINIC);
        var ack = tablet.push(
                tablet.operation("REGISTER_FAMILY", "FAMILY/" + HallVisit.card().value(), again));
        assertThat(ack.path("results").path(0).path("facts").path("twin").stringValue())
                .isEqualTo("true");
        assertThat(ack.toString())
                .doesNotContain(known.familyCard().value(), known.head().id().toString())
                .doesNotContain(known.head().nik().orElseThrow().value())
                .doesNotContain(known.head().number().orElseThrow().value())
                .doesNotContain("JAMBI", known.address().street());
    }

    /** The other tablet met the same family and one person more: they are one family, and the newcomer is in it. */
    @Test
    void whoOnlyTheSecondTabletMetIsJoinedToTheFamily() throws Exception {
        var tablet = new HallTablet(web, second, visit.id(), visit.families().get(0));
        var known = members.family(visit.families().get(0)).orElseThrow();
        var numbers = packed.path("leases").path("members");
        var set = new HashMap<>(
                Entries.registration(UUID.randomUUID().toString(), Entries.number(numbers, 0), Families.CLINIC));
        @SuppressWarnings("unchecked")
        var same = new HashMap<>(((List<Map<String, Object>>) set.get("applicants")).get(0));
        same.put("nik", known.head().nik().orElseThrow().value());
        var child = UUID.randomUUID().toString();
        set.put("applicants", List.of(same, Entries.newborn(child, Entries.number(numbers, 1))));
        var ack = tablet.push(tablet.operation(
                "REGISTER_FAMILY", "FAMILY/" + visit.families().get(0).value(), set));
        var result = ack.path("results").path(0);
        assertThat(result.path("r").stringValue()).isEqualTo("MERGED");
        var joined = members.family(visit.families().get(0)).orElseThrow();
        assertThat(joined.members()).hasSize(2);
        assertThat(joined.head().id()).isEqualTo(known.head().id());
        assertThat(result.path("facts").path("is." + same.get("id")).stringValue())
                .isEqualTo(known.head().id().toString());
        assertThat(result.path("facts").path("is." + child).stringValue()).isEqualTo(child);
    }

    @Test
    void whatTheOfficeChangesIsHeardToo() throws Exception {
        var cursor = pull(0).path("next").longValue();
        var id = members.family(visit.families().get(0)).orElseThrow().head().id();
        var change = new ChangeMemberData(
                id,
                ChangeMemberData.Group.CONTACT,
                Map.of(
                        "phone",
                        members.family(visit.families().get(0)).orElseThrow().phone(),
                        "email",
                        ""),
                Map.of("phone", "081277778888", "email", ""),
                "Telepon baru");
        members.change(
                change,
                new Origin(people.planner(), TestTime.START, Origin.Channel.OFFICE, UuidCreator.getTimeOrderedEpoch()));
        var heard = pull(cursor).path("changes").path(0).path("payload");
        assertThat(heard.path("phone").stringValue()).endsWith("81277778888");
    }

    @Test
    void anotherTeamIsToldThatThereIsNoSuchScope() throws Exception {
        var other = TestDevice.enrol(devices, people.officer("T2"), "Tablet 3");
        for (var scope : new UUID[] {visit.id().value(), UUID.randomUUID()}) {
            web.perform(get("/sync/v1/pull?after=0&scope=" + scope).with(other.signing()))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/sync/v1/pull?after=0&scope=" + visit.id())).andExpect(status().isUnauthorized());
    }

    @Test
    void aCursorFromAnotherLifeOrFromTheFutureIsGone() throws Exception {
        var life = packed.path("feed").path("life").stringValue();
        assertThat(answered("&after=0&life=" + life)).isEqualTo(200);
        assertThat(answered("&after=0&life=" + UUID.randomUUID())).isEqualTo(410);
        assertThat(answered("&after=99")).isEqualTo(410);
        assertThat(answered("&after=-1")).isEqualTo(410);
    }

    @Test
    void aPageTravelsPacked() throws Exception {
        var packedPage = web.perform(get("/sync/v1/pull?after=0&scope=" + visit.id())
                        .header("Accept-Encoding", "gzip, br")
                        .with(second.signing()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Encoding", "gzip"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packedPage))) {
            assertThat(JSON.readTree(in.readAllBytes()).path("changes").size()).isPositive();
        }
    }

    private int answered(String query) throws Exception {
        return web.perform(get("/sync/v1/pull?scope=" + visit.id() + query).with(second.signing()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private JsonNode pull(long after) throws Exception {
        return JSON.readTree(web.perform(get("/sync/v1/pull?scope=" + visit.id() + "&after=" + after)
                        .with(second.signing()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }
}
