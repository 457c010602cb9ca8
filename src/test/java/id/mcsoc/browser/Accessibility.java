package id.mcsoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** WCAG 2.2 AA by axe, and no sideways scrolling at 360 px. */
public final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String AXE = AxeBuilder.getAxeScript();

    private static final String FAULTS = """
            async (rules) => {
              const { violations } = await axe.run({ runOnly: rules, resultTypes: ["violations"] });
              return violations.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((node) => node.target)}`);
            }""";

    private Accessibility() {}

    /** In the page itself, and only what is wrong comes out: a page's thousand passes take longer than to find them. */
    public static void check(Page page) {
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(FAULTS, RULES)).as(page.url()).isEmpty();
    }

    public static void checkNarrow(Page page) {
        var before = page.viewportSize();
        page.setViewportSize(360, 740);
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scrolling at 360 px of " + page.url())
                .isLessThanOrEqualTo(0);
        page.setViewportSize(before.width, before.height);
    }
}
