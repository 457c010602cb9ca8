package id.mcsoc.shared;

import java.util.Locale;

/**
 * A refusal that a user or a tablet can meet. One enum per module implements it; the constant's name is the stable
 * code, {@code refusal.<code-in-kebab-case>} its sentence in the message files.
 */
public interface RefusalCode {

    String name();

    default String messageKey() {
        return "refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
