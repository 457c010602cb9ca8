package id.mcsoc.planning.solver;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence before it is put into words.
 *
 * @param key of the message
 * @param arguments plain text, or what only the reader's language can write: {@code date:2026-12-08}, {@code time:08:30},
 *     {@code minutes:190}, {@code team:T4}, {@code word:never}
 */
public record Phrase(String key, List<String> arguments) {

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public static String date(LocalDate date) {
        return "date:" + date;
    }

    public static String time(LocalTime time) {
        return "time:" + time;
    }

    /** Past midnight the hours count on. */
    public static String clock(int seconds) {
        return "time:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    }

    public static String minutes(long minutes) {
        return "minutes:" + minutes;
    }

    public static String team(String id) {
        return "team:" + id;
    }

    public static String word(String name) {
        return "word:" + name;
    }
}
