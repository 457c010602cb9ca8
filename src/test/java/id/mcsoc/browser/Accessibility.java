package id.mcsoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** WCAG 2.2 AA by axe, and no sideways scrolling at 360 px. */
public final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** In the page itself: no frames of ours come from elsewhere, and a page of its own for each result takes long. */
    public static void check(Page page) {
        var violations = new AxeBuilder(page)
                .withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget())
                                        .toList())
                        .toList();
        assertThat(violations).as(page.url()).isEmpty();
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
