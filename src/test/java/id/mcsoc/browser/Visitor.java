package id.mcsoc.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A person at a browser: logs in through the login page, as everybody does. */
public record Visitor(BrowserContext context, Page page, String server) implements AutoCloseable {

    /** The password of every demo login. */
    public static final String DEMO_PASSWORD = "jambi-demo-2026";

    public static Visitor login(Browser browser, String server, String login) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
        return login(context, server, login);
    }

    public static Visitor login(BrowserContext context, String server, String login) {
        var page = context.newPage();
        page.navigate(server + "/access/login");
        page.getByLabel("Nama pengguna").fill(login);
        page.getByLabel("Kata sandi").fill(DEMO_PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk"))
                .click();
        page.waitForURL(address -> !address.contains("/access/login"));
        return new Visitor(context, page, server);
    }

    public Page open(String path) {
        page.navigate(server + path);
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
