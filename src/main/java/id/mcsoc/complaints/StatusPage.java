package id.mcsoc.complaints;

import id.mcsoc.shared.RefusalCode;
import id.mcsoc.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** What every page behind a slip does alike: it reads no more than a slip can say, and tells a guesser nothing. */
public final class StatusPage {

    private static final int LONGEST = 40;

    private StatusPage() {}

    /** A number or a code as somebody sent it; empty where nothing came. */
    public static String sent(@Nullable String text) {
        return sent(text, LONGEST);
    }

    public static String sent(@Nullable String text, int longest) {
        return text == null ? "" : text.substring(0, Math.min(longest, text.length()));
    }

    /** @param locked too many tries; @param found the code was the right one; @param wrong what to say if it was not */
    public static void answer(
            boolean locked, boolean found, RefusalCode wrong, Model model, HttpServletResponse response) {
        if (locked || !found) {
            model.addAttribute("refused", new Refused(locked ? ComplaintRefusal.STATUS_LOCKED : wrong));
        }
        response.setStatus(locked ? HttpStatus.TOO_MANY_REQUESTS.value() : HttpStatus.OK.value());
    }
}
