package id.mcsoc.field.shell;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import id.mcsoc.DemoServer;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Scope;
import id.mcsoc.browser.Browsers;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.rights.WholeDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The number of an account, from the passbook in the hall to whoever at the office says what it is needed for. */
@DemoServer
@ExtendWith(OutputCaptureExtension.class)
class AccountToOfficeTest extends OneVisit {

    private static final String NUMBER = "774411996622553";
    private static final String HOLDER = "Nenek Rekening Contoh";
    private static final int ENOUGH = 10;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    AccountToOfficeTest() {
        super("1571990101990084");
    }

    @Test
    void anAccountGivenInTheHallIsReadByTheBranchThatSaysWhyAndStandsNowhereInTheOpen(CapturedOutput log)
            throws Exception {
        registeredOffline();
        var home = "/members/"
                + members.family(new FamilyCardNumber(card))
                        .orElseThrow()
                        .head()
                        .id();
        var database = new WholeDatabase(jdbc);
        assertThat(database.holding(HOLDER)).contains("member_autodebit.holder", "sync_operation.payload");
        for (var from : List.of(0, 2, NUMBER.length() - ENOUGH)) {
            assertThat(database.holding(NUMBER.substring(from, from + ENOUGH))).isEmpty();
        }
        var planner = users.findByLogin("perencana").orElseThrow();
        assertThat(page(get(home), planner)).contains("••••2553", HOLDER).doesNotContain(NUMBER);
        assertThat(page(post(home + "/reveal"), planner))
                .contains("PURPOSE_MISSING")
                .doesNotContain(NUMBER);
        assertThat(opened()).isEmpty();
        assertThat(page(saidWhy(home), planner)).contains(NUMBER);
        assertThat(opened()).containsExactly(planner.id() + " full-number:verification");
        var scope = new Scope(new BranchCode("ELSEWHERE"), null, null, null);
        var elsewhere = new Actor(planner.id(), "Cabang lain", Role.BRANCH_HEAD, scope);
        var refused = answer(saidWhy(home), elsewhere);
        assertThat(refused.getStatus()).isEqualTo(404);
        assertThat(refused.getContentAsString()).doesNotContain("2553", HOLDER);
        assertThat(opened()).hasSize(1);
        assertThat(log.getAll()).doesNotContain(NUMBER).doesNotContain(NUMBER.substring(0, ENOUGH), HOLDER);
    }

    private void registeredOffline() {
        try (Playwright playwright = Browsers.playwright()) {
            var officer = packed(playwright.chromium().launch(Browsers.options()));
            var page = officer.page();
            officer.context().setOffline(true);
            startVisit(page, "Peramban uji");
            consent(page, "Pak Amir");
            register(page, AccountToOfficeTest::account);
            officer.context().setOffline(false);
            page.waitForSelector("[data-statusbar] [data-part=pending]:has-text('semua data sudah terkirim')");
        }
    }

    private static void account(Page page) {
        page.locator("#accountBank").selectOption("BRI");
        page.locator("#accountNumber").fill("7744-1199-6622-553");
        page.locator("#accountHolder").fill(HOLDER);
        page.locator("#accountAgreed").check();
    }

    /** Who read it in full, and why. */
    private List<String> opened() {
        return jdbc.sql("select user_id, purpose from access_log where subject = ? and purpose like 'full-number%'")
                .param("family:" + card)
                .query((row, n) -> row.getString(1) + " " + row.getString(2))
                .list();
    }

    private static MockHttpServletRequestBuilder saidWhy(String home) {
        return post(home + "/reveal").param("purpose", "verification");
    }

    private String page(MockHttpServletRequestBuilder request, Actor by) throws Exception {
        return answer(request, by).getContentAsString();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Actor by) throws Exception {
        return web.perform(request.with(as(by)).with(csrf())).andReturn().getResponse();
    }
}
