package id.mcsoc.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Chromium for all tests of a class: {@code @RegisterExtension static final OpenBrowser CHROMIUM}. */
public final class OpenBrowser implements BeforeAllCallback, AfterAllCallback {

    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        playwright = Browsers.playwright();
        browser = playwright.chromium().launch(Browsers.options());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        playwright.close();
    }

    public Browser get() {
        return browser;
    }
}
