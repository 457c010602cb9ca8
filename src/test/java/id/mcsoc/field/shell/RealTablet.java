package id.mcsoc.field.shell;

import com.microsoft.playwright.Page;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.browser.Visitor;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.push.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tablet in a browser, enrolled, locked and opened at its own pages; the office is real. */
abstract class RealTablet {

    static final String PIN = "271828";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Visitor tablet;
    Page page;

    /** Its tablets are named by the class and forgotten afterwards. */
    private final String name = "Uji " + getClass().getSimpleName();

    final void login(String login) {
        if (tablet == null) {
            tablet = Visitor.login(CHROMIUM.get(), "http://localhost:" + port, login);
            page = tablet.page();
            return;
        }
        page.context().clearCookies();
        page.navigate(tablet.server() + "/access/login");
        page.getByLabel("Nama pengguna").fill(login);
        page.getByLabel("Kata sandi").fill(Visitor.DEMO_PASSWORD);
        page.locator("main [type=submit]").click();
        page.waitForURL(address -> !address.contains("/access/login"));
    }

    @AfterEach
    void forgetTablets() {
        tablet.close();
        Journal.of(jdbc).forget("name = '" + name + "'");
    }

    /** Fills the page of enrolment, where a code brought the officer. */
    final void enrolment(String login, String secret) {
        var code = devices.invite(person(login).id(), person("kepala")).code();
        page.navigate("about:blank");
        tablet.open("/field/enrolment#code=" + code);
        page.waitForFunction("() => document.querySelector('#code').value");
        page.locator("#deviceName").fill(name);
        page.locator("#passphrase").fill(secret);
        page.locator("#again").fill(secret);
        page.locator("#pin").fill(PIN);
    }

    final void enrol() {
        page.locator("[data-enrolment] [type=submit]").click();
        page.waitForURL("**/field/");
        ready();
    }

    final void lock() {
        open("/field/settings");
        page.locator("[data-part=lock]").click();
        page.waitForURL("**/field/unlock");
        ready();
    }

    final void unlock(String secret) {
        page.locator("#secret").fill(secret);
        page.locator("[data-part=form] [type=submit]").click();
    }

    final void opened() {
        page.waitForURL("**/field/");
        ready();
    }

    final String asked() {
        return page.locator("[data-part=label]").innerText();
    }

    final void open(String path) {
        tablet.open(path);
        ready();
    }

    final void ready() {
        page.waitForSelector("html[data-ready=true]");
    }

    final Actor person(String login) {
        return users.findByLogin(login).orElseThrow();
    }
}
