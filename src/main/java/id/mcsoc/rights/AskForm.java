package id.mcsoc.rights;

import id.mcsoc.rights.RightsRequest.Checked;
import id.mcsoc.shared.Refused;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the page for a new request sends. */
record AskForm(
        @Nullable String askedBy,
        @Nullable String checked,
        @Nullable String said) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORDS = 1000;

    String who() {
        return filled(askedBy, LONGEST_NAME);
    }

    String what() {
        return filled(said, LONGEST_WORDS);
    }

    Checked how() {
        return Arrays.stream(Checked.values())
                .filter(one -> one.name().equals(checked))
                .findFirst()
                .orElseThrow(() -> new Refused(RightsRefusal.RIGHTS_INPUT_MISSING));
    }

    private static String filled(@Nullable String sent, int longest) {
        var text = sent == null ? "" : sent.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new Refused(RightsRefusal.RIGHTS_INPUT_MISSING);
        }
        return text;
    }

    /** Never what people said: this is what a log would show. */
    @Override
    public String toString() {
        return "AskForm";
    }
}
