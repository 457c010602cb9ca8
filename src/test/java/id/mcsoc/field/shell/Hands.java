package id.mcsoc.field.shell;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;

/**
 * The hands of somebody who sees a page for the first time and copies from paper: what they do is done in the browser,
 * how long it would take them is added up by the keystroke-level model. The machine's own time is not in it.
 *
 * <p>Seconds: 1.35 to find the next thing on paper or screen, 1.20 to point and tap (Card, Moran and Newell 1983);
 * 0.33 for a character on a touch keyboard, which is 36 words a minute (Palin and others 2019), 0.5 for a digit copied
 * from paper (ours, on the careful side).
 */
final class Hands {

    private static final double FIND = 1.35;
    private static final double TAP = 1.20;
    private static final double LETTER = 0.33;
    private static final double DIGIT = 0.5;
    private static final double STROKE = 3;

    private final Page page;
    private int taps;
    private int keys;
    private double seconds;

    Hands(Page page) {
        this.page = page;
    }

    int taps() {
        return taps;
    }

    double seconds() {
        return seconds;
    }

    void tap(String what) {
        tap(page.locator(what));
    }

    void tap(Locator what) {
        finds();
        touches();
        what.click();
    }

    /** Finds the line on the paper, taps into the field and copies it; a field that says it already is only read. */
    void copy(String field, String text) {
        finds();
        var where = page.locator(field);
        if (where.inputValue().replace(" ", "").equals(text)) {
            return;
        }
        touches();
        where.clear();
        where.pressSequentially(text);
        types(text);
    }

    /** A day: its eight digits; the browser takes them as a date. */
    void date(String field, String day) {
        finds();
        var where = page.locator(field);
        if (where.inputValue().equals(day)) {
            return;
        }
        touches();
        where.fill(day);
        types(day.replace("-", ""));
    }

    /** Opens a list and taps the line; one that is right is only read. */
    void choose(String list, String value) {
        finds();
        var where = page.locator(list);
        if (where.inputValue().equals(value)) {
            return;
        }
        touches();
        finds();
        touches();
        where.selectOption(value);
    }

    /** Signs with a finger. */
    void sign(String pad) {
        finds();
        var where = page.locator(pad);
        where.scrollIntoViewIfNeeded();
        var box = where.boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 40);
        page.mouse().up();
        taps++;
        seconds += STROKE;
    }

    private void finds() {
        seconds += FIND;
    }

    private void touches() {
        taps++;
        seconds += TAP;
    }

    private void types(String text) {
        keys += text.length();
        seconds += text.chars()
                .mapToDouble(c -> Character.isDigit(c) ? DIGIT : LETTER)
                .sum();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d taps, %d keys, %.0f s", taps, keys, seconds);
    }
}
