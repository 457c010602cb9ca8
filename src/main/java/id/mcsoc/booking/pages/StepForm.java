package id.mcsoc.booking.pages;

import java.util.Map;

/**
 * What one screen of the form shows: stored values, over them what was typed and could not be saved, with the reason.
 */
record StepForm(Map<String, String> saved, Map<String, String> typed, Map<String, String> errors) {

    /** For the input: what was typed last, saved or not. */
    public String value(String name) {
        var kept = typed.get(name);
        return kept == null ? stored(name) : kept;
    }

    /** What the next change is based on. */
    public String stored(String name) {
        return saved.getOrDefault(name, "");
    }

    public String error(String name) {
        return errors.getOrDefault(name, "");
    }

    public boolean has(String name, String code) {
        return (";" + value(name) + ";").contains(";" + code + ";");
    }
}
