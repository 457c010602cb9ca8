package id.mcsoc.sync.push;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.sync.push.Tablet.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** One queue for the branch: everything that waits, what to do about it, and each case decided once. */
@McsTest
@Import(TestOperations.class)
class QueueTest extends OneTablet {

    @Test
    void everyKindStandsInOneListWithWhoWaitsAndTheWayToItsCase() throws Exception {
        var made = UUID.randomUUID().toString();
        var refused = tablet.operation("TEST_REFUSE", Map.of("login", login(), "creates", made));
        var waits = tablet.write(login());
        waits.put("entity", "MEMBER/" + made);
        web.perform(tablet.push(List.of(refused, waits))).andExpect(status().isAccepted());
        unreadable();
        revoke();
        web.perform(tablet.push(List.of(tablet.write(login())))).andExpect(status().isAccepted());
        var page = desk("", head());
        var line = "/sync/operations/" + tablet.device() + "/" + tablet.incarnation();
        assertThat(row(page, line + "/1\""))
                .contains(
                        "Ditolak",
                        "1 catatan lain ikut menunggu",
                        "Perbaiki penyebabnya",
                        "Tablet",
                        "kurang dari 1 jam");
        assertThat(page).doesNotContain(line + "/2\"");
        assertThat(row(page, line + "/3\"")).contains("Tidak terbaca");
        assertThat(row(page, "/sync/devices/" + tablet.device())).contains("Ditahan", "dari tablet yang dicabut");
        assertThat(desk("?kind=UNREADABLE", head())).contains(line + "/3\"").doesNotContain(line + "/1\"");
    }

    @Test
    void itIsTheBranchsOwn() throws Exception {
        web.perform(tablet.push(List.of(tablet.operation("TEST_REFUSE", Map.of("login", login())))));
        web.perform(get("/sync/desk").with(as(TestActors.in(users).foreign(Role.BRANCH_HEAD))))
                .andExpect(status().isNotFound());
        web.perform(get("/sync/desk").with(as(TestActors.in(users).administrator())))
                .andExpect(status().isForbidden());
    }

    /** Its letter was closed for another place; what follows is taken, and the tablet is not called a copy. */
    @Test
    void aLetterThatCannotBeOpenedHoldsNobodyUpAndIsPutAsideWithAReason() throws Exception {
        unreadable();
        web.perform(tablet.push(List.of(tablet.write(login()))))
                .andExpect(jsonPath("$.results[0].r").value("APPLIED"));
        var one = "/sync/operations/" + tablet.device() + "/" + tablet.incarnation() + "/1/decision";
        web.perform(decide(one, "ACCEPT")).andExpect(status().isOk());
        web.perform(decide(one, "REJECT")).andExpect(status().is3xxRedirection());
        assertThat(desk("", head())).doesNotContain(one.replace("/decision", "\""));
    }

    @Test
    void heldBackWorkIsReleasedOnceHoweverManyHeadsSaySo() throws Exception {
        var logins = List.of(login(), login());
        revoke();
        web.perform(tablet.push(logins.stream().map(tablet::write).toList())).andExpect(status().isAccepted());
        var pool = Executors.newFixedThreadPool(4);
        try {
            var heads = new ArrayList<Callable<Integer>>();
            for (var apply : List.of("true", "false", "true", "false")) {
                heads.add(() -> web.perform(post("/sync/devices/" + tablet.device() + "/release")
                                .param("note", "Ditanyakan kepada petugas")
                                .param("apply", apply)
                                .with(as(head()))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus());
            }
            for (var done : pool.invokeAll(heads)) {
                assertThat(done.get()).isEqualTo(302);
            }
        } finally {
            pool.shutdown();
        }
        var applied =
                logins.stream().filter(one -> TestOperations.exists(users, one)).count();
        var verdict = jdbc.sql("select distinct verdict from sync_quarantine where device = ?")
                .param(UUID.fromString(tablet.device()))
                .query(String.class)
                .single();
        assertThat(applied).isEqualTo(verdict.equals("RELEASED") ? 2 : 0);
        assertThat(desk("", head())).doesNotContain("/sync/devices/" + tablet.device());
    }

    private void unreadable() throws Exception {
        var closed = tablet.write(login());
        var batch = tablet.batch(List.of(closed));
        var letter = Base64.getUrlEncoder().withoutPadding().encodeToString("bukan surat".getBytes("UTF-8"));
        batch.put("ops", List.of(Map.of("seq", closed.get("seq"), "sealed", letter)));
        web.perform(tablet.send(Tablet.JSON.writeValueAsBytes(batch)))
                .andExpect(jsonPath("$.results[0].code").value("OPERATION_UNREADABLE"));
    }

    private void revoke() throws Exception {
        web.perform(post("/sync/devices/" + tablet.device() + "/revocation")
                .with(as(head()))
                .with(csrf()));
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder decide(
            String one, String verdict) {
        return post(one)
                .param("verdict", verdict)
                .param("reason", "Diperiksa")
                .with(as(head()))
                .with(csrf());
    }

    private String desk(String query, Actor reader) throws Exception {
        return web.perform(get("/sync/desk" + query).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String row(String page, String address) {
        var at = page.indexOf(address);
        assertThat(at).as(address).isPositive();
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private Actor head() {
        return TestActors.in(users).head();
    }
}
