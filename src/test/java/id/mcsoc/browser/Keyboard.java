package id.mcsoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * A page for somebody without mouse or finger: Tab comes to everything that can be used (WCAG 2.1.1, 2.1.2), shows where
 * it is (2.4.7), and nothing lies over it (2.4.11).
 */
public final class Keyboard {

    /** Numbers what can be used and notes each as the focus comes to it; of one radio group one is enough. */
    private static final String WATCH = """
            () => {
              const usable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
              const seen = { checkVisibilityCSS: true, visibilityProperty: true };
              const group = (one) => (one.type === "radio" ? `${one.form?.name}/${one.name}` : one);
              const called = (one) => one.outerHTML.slice(0, 120);
              const reachable = [...document.querySelectorAll(usable)].filter((one) =>
                one.tabIndex >= 0 && !one.disabled && one.checkVisibility(seen) && !one.closest("[inert]"));
              const walk = { left: new Map(reachable.map((one) => [group(one), one])), unmarked: [], covered: [] };
              const marked = (one) => {
                const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
                return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
              };
              const uncovered = (one) => {
                const boxes = [...one.getClientRects()];
                const points = boxes.flatMap((box) => {
                  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
                  const [right, bottom] = [Math.min(innerWidth, box.right), Math.min(innerHeight, box.bottom)];
                  return [0.5, 0.1, 0.9].flatMap((x) =>
                    [0.5, 0.1, 0.9].map((y) => [left + x * (right - left), top + y * (bottom - top)]));
                });
                return points.some(([x, y]) => {
                  const top = document.elementFromPoint(x, y);
                  return top && (one.contains(top) || top.contains(one) || top.closest("label")?.control === one);
                });
              };
              document.addEventListener("focusin", ({ target }) => {
                walk.left.delete(group(target));
                const shown = target.closest("label") ?? target;
                if (!marked(target) && !marked(shown)) walk.unmarked.push(called(target));
                if (!uncovered(target)) walk.covered.push(called(target));
              });
              globalThis.walk = walk;
              globalThis.walkLeft = () => [...walk.left.values()].filter((one) => one.isConnected);
              globalThis.walkEnds = () => [walkLeft().map(called), walk.unmarked, walk.covered];
              document.activeElement?.blur();
              getSelection().removeAllRanges();
              return reachable.reduce((sum, { type }) => sum + (/date|time|month|week/.test(type) ? 7 : 1), 0);
            }""";

    private Keyboard() {}

    public static void check(Page page) {
        var stops = ((Number) page.evaluate(WATCH)).intValue();
        for (var round = 0; round < 3 && isLeft(page); round++) {
            for (var press = 0; press < stops; press++) {
                page.keyboard().press("Tab");
            }
        }
        var found = (List<?>) page.evaluate("() => globalThis.walkEnds()");
        assertThat(found)
                .as("%s: out of reach, without a mark, covered", page.url())
                .isEqualTo(List.of(List.of(), List.of(), List.of()));
    }

    private static boolean isLeft(Page page) {
        return (Boolean) page.evaluate("() => walkLeft().length > 0");
    }
}
