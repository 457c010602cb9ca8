package id.mcsoc.complaints.trends;

import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.trends.Words.Tone.Sound;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Figures of a branch's complaints up to a day, each by the day it was captured.
 *
 * @param weeks the last twelve, Monday to Sunday, the oldest first
 * @param categories of the last four weeks beside the four before, the most first
 * @param places likewise, by code of the kelurahan
 * @param topics words of the last four weeks that at least three complaints share, the newest kind first
 */
public record Trends(
        List<Week> weeks,
        List<Line> categories,
        List<Line> places,
        List<Topic> topics,
        List<Surge> surges,
        Map<Sound, Long> tones) {

    private static final int WEEKS = 12;
    private static final int PERIOD_DAYS = 28;
    private static final int FEWEST_OF_A_TOPIC = 3;
    private static final int MOST = 10;

    public record Week(LocalDate monday, long count) {}

    /** What the longest bar stands for. */
    public long busiest() {
        return weeks.stream().mapToLong(Week::count).max().orElse(0);
    }

    /** @param count of the last four weeks; @param before of the four weeks before those */
    public record Line(String code, long count, long before) {
        public long difference() {
            return count - before;
        }
    }

    public record Topic(String word, long count, long before) {}

    static Trends of(List<Complaint> complaints, Words words, ZoneId zone, LocalDate today) {
        var facts =
                complaints.stream().map(found -> Fact.of(found, zone, today)).toList();
        var recent = facts.stream().filter(Fact::recent).toList();
        return new Trends(
                weeks(facts, today),
                lines(facts, Fact::category),
                lines(facts, Fact::place),
                topics(facts, words),
                surges(facts),
                recent.stream()
                        .collect(Collectors.groupingBy(
                                fact -> words.tone(fact.text()).sound(), TreeMap::new, Collectors.counting())));
    }

    private static List<Week> weeks(List<Fact> facts, LocalDate today) {
        var last = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var counts = facts.stream().collect(Collectors.groupingBy(Fact::monday, Collectors.counting()));
        return IntStream.range(0, WEEKS)
                .mapToObj(n -> last.minusWeeks(WEEKS - 1L - n))
                .map(monday -> new Week(monday, counts.getOrDefault(monday, 0L)))
                .toList();
    }

    private static List<Line> lines(List<Fact> facts, Function<Fact, String> by) {
        var now = count(facts.stream().filter(Fact::recent), by);
        var before = count(facts.stream().filter(Fact::before), by);
        return now.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue(), before.getOrDefault(entry.getKey(), 0L)))
                .sorted(Comparator.comparing(Line::count).reversed().thenComparing(Line::code))
                .limit(MOST)
                .toList();
    }

    private static Map<String, Long> count(Stream<Fact> facts, Function<Fact, String> by) {
        return facts.collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private static List<Topic> topics(List<Fact> facts, Words words) {
        var now = words(facts.stream().filter(Fact::recent), words);
        var before = words(facts.stream().filter(Fact::before), words);
        return now.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_OF_A_TOPIC)
                .map(entry -> new Topic(entry.getKey(), entry.getValue(), before.getOrDefault(entry.getKey(), 0L)))
                .sorted(Comparator.comparing((Topic topic) -> topic.before() - topic.count())
                        .thenComparing(Topic::word))
                .limit(MOST)
                .toList();
    }

    private static Map<String, Long> words(Stream<Fact> facts, Words words) {
        return facts.flatMap(fact -> words.telling(fact.text()).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static List<Surge> surges(List<Fact> facts) {
        return count(facts.stream(), Fact::category).keySet().stream()
                .flatMap(category -> Surge.in(category, sevens(facts, category)).stream())
                .toList();
    }

    private static List<Integer> sevens(List<Fact> facts, String category) {
        return IntStream.rangeClosed(0, Surge.WEEKS_BEFORE)
                .mapToObj(n -> (int) facts.stream()
                        .filter(fact -> fact.category().equals(category) && fact.age() / 7 == n)
                        .count())
                .toList();
    }

    /** @param age in days; what was captured today is 0 */
    private record Fact(String category, String place, String text, LocalDate monday, int age) {

        static Fact of(Complaint complaint, ZoneId zone, LocalDate today) {
            var day = LocalDate.ofInstant(complaint.capturedAt(), zone);
            return new Fact(
                    complaint.category(),
                    complaint.opened().area().value(),
                    complaint.opened().text(),
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                    Math.max(0, (int) ChronoUnit.DAYS.between(day, today)));
        }

        boolean recent() {
            return age < PERIOD_DAYS;
        }

        boolean before() {
            return age >= PERIOD_DAYS && age < 2 * PERIOD_DAYS;
        }
    }
}
