package id.mcsoc.sync.push;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.sync.push.Tablet.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.sync.Devices;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The branch sees how each tablet is, what it owes, and whose data it carries. */
@McsTest
@Import(TestOperations.class)
class DeskTest {

    private static final Pattern CARD = Pattern.compile("\\b99\\d{14}\\b");

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    TestActors people;
    TestDevice enrolment;
    Tablet tablet;

    @BeforeEach
    void aTablet() {
        people = TestActors.in(users);
        enrolment = TestDevice.enrol(devices, people.officer("T1"), "Tablet " + UUID.randomUUID());
        tablet = new Tablet(enrolment, TestTime.START);
    }

    @Test
    void aLostTabletIsAnsweredWithExactlyTheFamiliesItCarried() throws Exception {
        packed(enrolment, "9971010000000901", "9971010000000902");
        packed(enrolment, "9971010000000902", "9971010000000903");
        packed(TestDevice.enrol(devices, people.officer("T1"), "Tablet lain"), "9971010000000999");
        var registered = tablet.operation("REGISTER_FAMILY", Map.of());
        registered.put("entity", "FAMILY/9971010000000904");
        web.perform(tablet.push(List.of(registered))).andExpect(status().isAccepted());
        jdbc.sql("insert into field_visit_family (visit, family_card) values (?, '9971010000000906')")
                .param(Tablet.VISIT)
                .update();
        var page = page("/sync/devices/" + tablet.device() + "/contents");
        assertThat(cards(page))
                .containsExactlyInAnyOrder(
                        "9971010000000901",
                        "9971010000000902",
                        "9971010000000903",
                        "9971010000000904",
                        "9971010000000906");
        assertThat(page).contains("5 keluarga pernah ada datanya");
    }

    /** Queued only, complained of, refused, kept of a revoked tablet, and what the visit learnt after that. */
    @Test
    void theDrillMissesNobodyWhoWasOnlyWrittenDownAndAddsNobodyWhoCameLater() throws Exception {
        var visit = UUID.randomUUID();
        packed(visit, enrolment, "9971010000000911");
        var queued = tablet.operation("QUEUE_FAMILY", Map.of("headName", "Tamu"));
        queued.put("entity", "FAMILY/9971010000000912");
        var about = tablet.operation("OPEN_COMPLAINT", Map.of("familyCard", "9971010000000913"));
        about.put("entity", "COMPLAINT/T-1");
        var guest = tablet.operation(
                "OPEN_COMPLAINT", Map.of("complainant", Map.of("name", "Tamu Pengadu", "phone", "081274000911")));
        guest.put("entity", "COMPLAINT/T-2");
        var kept = tablet.operation("REGISTER_FAMILY", Map.of());
        kept.put("entity", "FAMILY/9971010000000914");
        web.perform(tablet.push(List.of(queued, about, guest))).andExpect(status().isAccepted());
        web.perform(post("/sync/devices/" + tablet.device() + "/revocation")
                .with(as(people.head()))
                .with(csrf()));
        web.perform(tablet.push(List.of(kept)));
        jdbc.sql("insert into field_visit_family (visit, family_card, since) values (?, '9971010000000915', ?)")
                .params(visit, Timestamp.from(TestTime.START.plus(Duration.ofDays(1))))
                .update();
        var page = page("/sync/devices/" + tablet.device() + "/contents");
        assertThat(cards(page))
                .containsExactlyInAnyOrder(
                        "9971010000000911", "9971010000000912", "9971010000000913", "9971010000000914");
        assertThat(page).doesNotContain("belum sampai di server").contains("Tamu Pengadu", "081274000911");
    }

    private static List<String> cards(String page) {
        return CARD.matcher(page)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    @Test
    void anIncidentNamesHowManyWereLostAndIsClosedByAPersonWithANote() throws Exception {
        var sent = List.of(tablet.write(login()));
        tablet.write(login());
        web.perform(tablet.push(sent)).andExpect(status().isAccepted());
        packed(enrolment, "9971010000000905");
        web.perform(new Tablet(enrolment, TestTime.START).push(List.of())).andExpect(status().isAccepted());
        var one = "/sync/losses/"
                + jdbc.sql("select cast(id as varchar(36)) from sync_loss where device = ?")
                        .param(enrolment.device().value())
                        .query(String.class)
                        .single();
        assertThat(page("/sync/devices")).contains(one);
        assertThat(page(one)).contains("1 catatan hilang setelah", "9971010000000905");
        for (var note : List.of(" ", "Sudah ditanya ulang")) {
            web.perform(post(one + "/closing")
                    .param("note", note)
                    .with(as(people.head()))
                    .with(csrf()));
            assertThat(page("/sync/devices").contains(one)).isEqualTo(note.isBlank());
        }
        assertThat(page(one)).contains("Sudah ditanya ulang");
    }

    @Test
    void theListTellsHowFarATabletIsAndWhatItLastMet() throws Exception {
        var sent = List.of(tablet.write(login()));
        tablet.write(login());
        web.perform(tablet.push(sent).header("X-MCS-Client", "app=7.7.7; schema=4"))
                .andExpect(status().isAccepted());
        web.perform(tablet.send("{}")).andExpect(status().isBadRequest());
        var row = page("/sync/devices")
                .split("<tr")[1 + index(page("/sync/devices").split("<tr"))];
        assertThat(row).contains("7.7.7", "MALFORMED", ">2</td>", ">1</td>");
    }

    @Test
    void anotherBranchAndTheAdministratorDoNotSeeWhoseDataItIs() throws Exception {
        var contents = "/sync/devices/" + tablet.device() + "/contents";
        web.perform(get(contents).with(as(people.foreign(Role.BRANCH_HEAD))).accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
        web.perform(get(contents).with(as(people.administrator()))).andExpect(status().isForbidden());
        web.perform(get("/sync/devices/" + tablet.device()).with(as(people.administrator())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/contents"))));
    }

    private int index(String[] rows) {
        for (var i = 0; i < rows.length; i++) {
            if (rows[i].contains(tablet.device())) {
                return i - 1;
            }
        }
        throw new AssertionError("the tablet is not on the list");
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(as(people.head())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void packed(TestDevice to, String... cards) {
        packed(Tablet.VISIT, to, cards);
    }

    private void packed(UUID visit, TestDevice to, String... cards) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into field_package (id, visit, device, officer, sha256, grant_id, issued_at, valid_until)"
                        + " values (?,?,?,?,'',?,?,?)")
                .params(id, visit, to.device().value(), UUID.randomUUID(), UUID.randomUUID())
                .params(Timestamp.from(TestTime.START), Timestamp.from(TestTime.START.plus(Duration.ofHours(72))))
                .update();
        for (var card : cards) {
            jdbc.sql("insert into field_package_family (package, family_card) values (?,?)")
                    .params(id, card)
                    .update();
        }
    }
}
