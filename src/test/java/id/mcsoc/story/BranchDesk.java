package id.mcsoc.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import id.mcsoc.browser.Visitor;
import java.util.regex.Pattern;

/** Planner and head at the branch. */
public final class BranchDesk {

    private static final Pattern TEAM = Pattern.compile("\\bT[1-6]\\b");

    private final Page page;
    private final String server;

    public BranchDesk(BrowserContext context, String server, String login) {
        this.page = Visitor.login(context, server, login).page();
        this.server = server;
    }

    public void plan(int weeks, int seconds, Screens screens) {
        page.navigate(server + "/planning");
        page.locator("#weeks").fill(String.valueOf(weeks));
        page.locator("#seconds").fill(String.valueOf(seconds));
        page.locator("form[action$='/planning/runs'] button[type=submit]").click();
        assertThat(link("Buka papan jadwal")).isVisible(new IsVisibleOptions().setTimeout(120_000));
        screens.take(page, "planning-run");
        link("Buka papan jadwal").click();
        assertThat(page.locator("main")).containsText("T1");
        screens.take(page, "planning-board");
    }

    public void look(Screens screens) {
        var proposal = page.url().replaceAll("/board.*", "");
        page.navigate(proposal);
        screens.take(page, "planning-list");
        page.navigate(proposal + "/map");
        assertThat(page.locator(".leaflet-marker-icon").first()).isVisible();
        screens.take(page, "planning-map");
        page.navigate(proposal + "/left");
        screens.take(page, "planning-left");
    }

    /** Approves the proposal that waits. @return the code of the team that goes to the request's kelurahan */
    public String approve(String requestNumber) {
        page.navigate(server + "/planning");
        page.locator("a.tile").nth(1).click();
        var row = page.locator("tr", new Page.LocatorOptions().setHasText(requestNumber));
        var team = TEAM.matcher(row.first().innerText());
        if (!team.find()) {
            throw new AssertionError("the plan has no team for " + requestNumber);
        }
        page.navigate(server + "/planning");
        page.locator("form[action$=approval] button").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Rencana disetujui");
        return team.group();
    }

    /** @return the code with which this officer can enrol a tablet */
    public String invite(String officer, Screens screens) {
        page.navigate(server + "/sync/devices");
        link("Daftarkan tablet baru").click();
        page.locator("#officer").selectOption(new SelectOption().setLabel(officer));
        page.locator("main button[type=submit]").click();
        screens.take(page, "tablet-code");
        return page.locator("[data-part=code]").innerText();
    }

    public Page open(String path) {
        page.navigate(server + path);
        return page;
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name))
                .first();
    }
}
