package id.mcsoc.sync.push;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.sync.push.Tablet.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.sync.sealing.Letters;
import id.mcsoc.sync.sealing.SealingKey;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Letters to a key the office lost: kept as they came, tried again at the desk once the key is back. */
@McsTest
@Import(TestOperations.class)
class ClosedLettersTest extends OneTablet {

    @Autowired
    SealingKey office;

    final KeyPair lost = TestDevice.newKeys();

    @AfterEach
    void withoutTheFormerKey() {
        jdbc.sql("delete from sync_former_key").update();
        office.readAgain();
    }

    @Test
    void aRevokedTabletsLettersOpenWithTheRestoredKeyAndThenWaitForTheirPerson() throws Exception {
        var logins = List.of(login(), login());
        revoke();
        send(logins);
        assertThat(desk("?kind=UNREADABLE")).contains("/sync/devices/" + tablet.device(), "Coba buka lagi");
        release();
        assertThat(exist(logins)).isZero();
        tryAgain();
        assertThat(desk("?kind=UNREADABLE")).contains("/sync/devices/" + tablet.device());
        restore();
        tryAgain();
        assertThat(desk("?kind=UNREADABLE")).doesNotContain("/sync/devices/" + tablet.device());
        assertThat(exist(logins)).isZero();
        release();
        assertThat(exist(logins)).isEqualTo(2);
        assertThat(desk("")).doesNotContain("/sync/devices/" + tablet.device());
    }

    /** It was never in doubt whose it is: what its officer meant is done. */
    @Test
    void aLetterInTheJournalIsAppliedOnceTheKeyIsBack() throws Exception {
        var logins = List.of(login());
        send(logins);
        tryAgain();
        assertThat(exist(logins)).isZero();
        restore();
        tryAgain();
        tryAgain();
        assertThat(exist(logins)).isOne();
        assertThat(desk("")).doesNotContain(tablet.incarnation());
    }

    @Test
    void onlyTheBranchItselfTriesAgain() throws Exception {
        revoke();
        send(List.of(login()));
        restore();
        web.perform(again(TestActors.in(users).administrator())).andExpect(status().isForbidden());
        web.perform(again(TestActors.in(users).foreign(Role.BRANCH_HEAD)));
        assertThat(desk("?kind=UNREADABLE")).contains("/sync/devices/" + tablet.device());
    }

    private void send(List<String> logins) throws Exception {
        var operations = logins.stream().map(tablet::write).toList();
        var batch = tablet.batch(operations);
        var sealed = new ArrayList<Map<String, Object>>();
        for (var operation : operations) {
            var text = Tablet.JSON.writeValueAsString(operation);
            var letter = Letters.to(lost, text, tablet.incarnation() + "/" + operation.get("seq"));
            sealed.add(Map.of(
                    "seq",
                    operation.get("seq"),
                    "sealed",
                    Base64.getUrlEncoder().withoutPadding().encodeToString(letter)));
        }
        batch.put("ops", sealed);
        web.perform(tablet.send(Tablet.JSON.writeValueAsBytes(batch))).andExpect(status().isAccepted());
    }

    private void restore() {
        jdbc.sql("insert into sync_former_key (id, private_key, public_key) values (1, ?, ?)")
                .params(
                        Base64.getEncoder().encodeToString(lost.getPrivate().getEncoded()),
                        Base64.getEncoder().encodeToString(lost.getPublic().getEncoded()))
                .update();
    }

    private void tryAgain() throws Exception {
        web.perform(again(head())).andExpect(status().is3xxRedirection());
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder again(Actor by) {
        return post("/sync/desk/letters").with(as(by)).with(csrf());
    }

    private void revoke() throws Exception {
        web.perform(post("/sync/devices/" + tablet.device() + "/revocation")
                .with(as(head()))
                .with(csrf()));
    }

    private void release() throws Exception {
        web.perform(post("/sync/devices/" + tablet.device() + "/release")
                        .param("note", "Ditanyakan kepada petugas")
                        .with(as(head()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private long exist(List<String> logins) {
        return logins.stream().filter(one -> TestOperations.exists(users, one)).count();
    }

    private String desk(String query) throws Exception {
        return web.perform(get("/sync/desk" + query).with(as(head())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Actor head() {
        return TestActors.in(users).head();
    }
}
