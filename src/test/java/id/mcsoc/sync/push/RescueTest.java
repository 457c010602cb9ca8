package id.mcsoc.sync.push;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.sync.push.Tablet.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The way out when a tablet cannot send: its file goes through the same door, and so does what was held back. */
@McsTest
@Import(TestOperations.class)
class RescueTest {

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    TestActors people;
    Tablet tablet;

    @BeforeEach
    void aTablet() {
        people = TestActors.in(users);
        tablet = new Tablet(TestDevice.enrol(devices, people.officer("T1"), "Tablet uji"), TestTime.START);
    }

    @Test
    void aFileIsTakenOnceHoweverOftenAndBeforeOrAfterALateSync() throws Exception {
        var operations = List.of(tablet.write(login()), tablet.write(login()), tablet.write(login()));
        var file = file(operations);
        web.perform(tablet.push(operations.subList(0, 1))).andExpect(status().isAccepted());
        for (var i = 0; i < 2; i++) {
            take(people.head(), file).andExpect(model().attributeExists("report"));
        }
        web.perform(tablet.push(operations)).andExpect(status().isAccepted());
        assertThat(results()).containsExactlyInAnyOrder("APPLIED", "APPLIED", "APPLIED");
    }

    @Test
    void aFileThatLeavesAGapSaysFromWhereOn() throws Exception {
        var operations = List.of(tablet.write(login()), tablet.write(login()));
        take(people.head(), file(operations).replaceFirst("\"from\":1", "\"from\":2"))
                .andExpect(model().attributeExists("refused"));
        var all = file(operations);
        var second = Tablet.JSON.readTree(all).path("ops").get(1);
        take(people.head(), header(2, 2, hash(all), "[" + second + "]"))
                .andExpect(content().string(containsString("mulai nomor 1 ")));
        assertThat(results()).isEmpty();
    }

    @Test
    void aDamagedFileAndThatOfAnotherBranchLeaveNothing() throws Exception {
        var file = file(List.of(tablet.write(login()), tablet.write(login())));
        take(people.head(), file.replace("\"TEST_WRITE\"", "\"TEST_YES\""))
                .andExpect(model().attributeExists("refused"));
        take(people.head(), "{}").andExpect(model().attributeExists("refused"));
        take(people.foreign(Role.BRANCH_HEAD), file).andExpect(model().attributeExists("refused"));
        assertThat(results()).isEmpty();
        take(people.head(), file).andExpect(model().attributeExists("report"));
        assertThat(results()).hasSize(2);
    }

    @Test
    void theFileOfARevokedTabletWaitsForAPersonAndIsThenAppliedOnce() throws Exception {
        var file = file(List.of(tablet.write(login()), tablet.write(login())));
        devices.revoke(new DeviceId(UUID.fromString(tablet.device())), people.head());
        for (var i = 0; i < 2; i++) {
            take(people.head(), file).andExpect(content().string(containsString("belum diproses")));
        }
        assertThat(results()).isEmpty();
        for (var i = 0; i < 2; i++) {
            release("Sudah diperiksa").andExpect(redirectedUrl("/sync/devices/" + tablet.device()));
        }
        assertThat(results()).containsExactly("APPLIED", "APPLIED");
    }

    @Test
    void nothingIsReleasedWithoutANoteOrTwiceUnderAnotherNumber() throws Exception {
        var honest = tablet.write(login());
        web.perform(tablet.push(List.of(honest))).andExpect(status().isAccepted());
        var twin = tablet.twin();
        web.perform(tablet.push(List.of(tablet.write(login())))).andExpect(status().isAccepted());
        var theirs = twin.write(login());
        var again = twin.write(login());
        again.put("opId", honest.get("opId"));
        web.perform(twin.push(List.of(theirs, again))).andExpect(status().isConflict());
        release(" ");
        assertThat(results()).containsExactly("APPLIED", "APPLIED");
        release("Kedua tablet sudah dikumpulkan");
        assertThat(results()).containsExactlyInAnyOrder("APPLIED", "APPLIED", "APPLIED", "REJECTED");
    }

    private ResultActions take(Actor by, String file) throws Exception {
        var part = new MockMultipartFile("file", "x.mcsx", "application/json", file.getBytes());
        return web.perform(multipart("/sync/rescue").file(part).with(as(by)).with(csrf()))
                .andExpect(status().isOk());
    }

    private ResultActions release(String note) throws Exception {
        return web.perform(post("/sync/devices/" + tablet.device() + "/release")
                .param("note", note)
                .with(as(people.head()))
                .with(csrf()));
    }

    private String file(List<Map<String, Object>> operations) {
        tablet.batch(operations);
        var last = operations.get(operations.size() - 1);
        return header(
                1, operations.size(), tablet.hash((Long) last.get("seq")), Tablet.JSON.writeValueAsString(operations));
    }

    private String header(long from, long to, String chain, String operations) {
        var header = new LinkedHashMap<String, Object>();
        header.put("mcsx", 1);
        header.put("device", tablet.device());
        header.put("incarnation", tablet.incarnation());
        header.put("from", from);
        header.put("to", to);
        header.put("count", to - from + 1);
        header.put("chain", chain);
        var text = Tablet.JSON.writeValueAsString(header);
        return text.substring(0, text.length() - 1) + ",\"ops\":" + operations + "}";
    }

    private static String hash(String file) {
        return Tablet.JSON.readTree(file).path("chain").stringValue();
    }

    private List<String> results() {
        return jdbc.sql(
                        "select result from sync_operation where device = ? order by received_at, incarnation desc, seq")
                .param(UUID.fromString(tablet.device()))
                .query(String.class)
                .list();
    }
}
