package id.mcsoc.complaints.clocks;

import static id.mcsoc.complaints.clocks.Days.TERMS;
import static id.mcsoc.complaints.clocks.Days.captured;
import static id.mcsoc.complaints.clocks.Days.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.mcsoc.complaints.ComplaintCategory;
import id.mcsoc.complaints.clocks.TermTable.Line;
import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import id.mcsoc.geo.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every complaint, calendar and hold: hundreds of each kind, from one seed. */
class ClockPropertiesTest {

    private static final int TRIALS = 500;

    /** Of a day of eight hours: the slow count looks once a minute at both ends. */
    private static final double TWO_MINUTES = 2.0 / 450;

    private static final Instant FIRST = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void theSameEventsShowTheSame() {
        forAll(world -> {
            var once = world.read(world.complaint);
            assertThat(world.read(world.complaint)).isEqualTo(once);
        });
    }

    @Test
    void whenItArrivedDoesNotMatterOnlyWhenItWasCaptured() {
        forAll(world -> {
            var complaint = world.complaint;
            var later = new Complaint(
                    complaint.ticket(),
                    complaint.branch(),
                    complaint.opened(),
                    complaint.capturedAt(),
                    complaint.recordedAt().plus(Duration.ofHours(world.random.nextInt(2000))),
                    complaint.events());
            assertThat(world.read(later)).isEqualTo(world.read(complaint));
        });
    }

    @Test
    void nothingIsDueOutsideOfficeHours() {
        forAll(world -> {
            var due = world.read(world.complaint).due();
            for (var moment : List.of(due.first(), due.triage(), due.closing())) {
                assertThat(world.days.nextOpen(moment)).isEqualTo(moment);
            }
        });
    }

    @Test
    void whatIsCapturedLaterIsNeverDueEarlier() {
        forAll(world -> {
            var later = captured(world.start.plus(Duration.ofMinutes(world.random.nextInt(10_000))));
            var due = world.read(captured(world.start)).due();
            var dueLater = world.read(later).due();
            assertThat(dueLater.first()).isAfterOrEqualTo(due.first());
            assertThat(dueLater.closing()).isAfterOrEqualTo(due.closing());
        });
    }

    @Test
    void oneMoreDayOffNeverBringsADueDateForward() {
        forAll(world -> {
            var more = new HashSet<>(world.holidays);
            more.add(LocalDate.ofInstant(world.start, Days.JAMBI).plusDays(world.random.nextInt(20)));
            var other = new CaseClock(Days.with(more)).read(world.complaint, TERMS, world.now);
            assertThat(other.closingDue())
                    .isAfterOrEqualTo(world.read(world.complaint).closingDue());
            assertThat(other.firstDue())
                    .isAfterOrEqualTo(world.read(world.complaint).firstDue());
        });
    }

    @Test
    void aHoldGivesBackTheWorkingTimeItTookAndNoMore() {
        forAll(100, world -> {
            var from = world.start.plus(Duration.ofDays(1 + world.random.nextInt(6)));
            var to = from.plus(Duration.ofMinutes(world.random.nextInt(6 * 24 * 60)));
            var open = List.<Pause>of();
            var due = world.days.afterDays(world.start, 14, open);
            var held = world.days.afterDays(world.start, 14, List.of(new Pause(from, to)));
            assertThat(held).isAfterOrEqualTo(due);
            assertThat(world.worked(world.start, held) - world.worked(from, to))
                    .isCloseTo(world.worked(world.start, due), within(TWO_MINUTES));
        });
    }

    @Test
    void aHoldWhileTheOfficeIsClosedChangesNothing() {
        forAll(world -> {
            var friday = LocalDate.ofInstant(world.start, Days.JAMBI).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
            var weekend = new Pause(
                    friday.atTime(17, 0).atZone(Days.JAMBI).toInstant(),
                    friday.plusDays(3).atTime(8, 0).atZone(Days.JAMBI).toInstant());
            assertThat(world.days.afterDays(world.start, 14, List.of(weekend)))
                    .isEqualTo(world.days.afterDays(world.start, 14, List.of()));
        });
    }

    /** The control: a clock that counts what passes on the wall takes a weekend for working time. */
    @Test
    void aClockThatTicksOverAWeekendIsSeen() {
        var monday = Instant.parse("2026-11-16T03:00:00Z");
        assertThat(new World(new Random(1)).days.afterDays(monday, 14, List.of()))
                .isNotEqualTo(monday.plus(14, ChronoUnit.DAYS));
    }

    @Test
    void twoHoldsTakeWhatBothTook() {
        forAll(100, world -> {
            var first = new Pause(
                    world.start.plus(Duration.ofHours(30)),
                    world.start.plus(Duration.ofHours(40 + world.random.nextInt(40))));
            var second = new Pause(
                    first.to().plus(Duration.ofHours(5)),
                    first.to().plus(Duration.ofHours(6 + world.random.nextInt(80))));
            var held = world.days.afterDays(world.start, 14, List.of(first, second));
            var due = world.days.afterDays(world.start, 14, List.of());
            assertThat(world.worked(world.start, held)
                            - world.worked(first.from(), first.to())
                            - world.worked(second.from(), second.to()))
                    .isCloseTo(world.worked(world.start, due), within(TWO_MINUTES));
        });
    }

    @Test
    void whileItIsHeldNothingBecomesLate() {
        forAll(world -> {
            var early = world.start.plus(Duration.ofHours(1));
            var held = then(then(captured(world.start), Kind.ANSWERED, early), Kind.HELD, early.plusSeconds(60));
            var much = new CaseClock(world.days)
                    .read(held, TERMS, early.plus(Duration.ofDays(20 + world.random.nextInt(200))));
            assertThat(much.closingLate()).isFalse();
        });
    }

    @Test
    void reopeningForgetsEverythingBefore() {
        forAll(world -> {
            var again = world.now.plus(Duration.ofHours(1));
            var closed = then(world.complaint, Kind.CLOSED, world.now.plusSeconds(60));
            var reopened = then(closed, Kind.REOPENED, again);
            var fresh = captured(again);
            assertThat(new CaseClock(world.days).read(reopened, TERMS, again).due())
                    .isEqualTo(
                            new CaseClock(world.days).read(fresh, TERMS, again).due());
        });
    }

    @Test
    void aTermOfLaterNeverChangesWhatWasPromisedBefore() {
        var queue = new ComplaintCategory("QUEUE", "Antrean", "Queue", "BRANCH_SERVICE", 24, 5);
        var random = new Random(7);
        for (int trial = 0; trial < TRIALS; trial++) {
            var captured = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            var lines = lines(random);
            var before = TermTable.pick(lines, queue, "MCS_VISIT", captured);
            var later = new Line(
                    "QUEUE", "MCS_VISIT", captured.plusDays(1 + random.nextInt(100)), new Terms(1, 1, 1), "", "");
            var more = new ArrayList<>(lines);
            more.add(0, later);
            assertThat(TermTable.pick(more, queue, "MCS_VISIT", captured)).isEqualTo(before);
            assertThat(TermTable.pick(more, queue, "MCS_VISIT", later.validFrom()))
                    .isEqualTo(later.terms());
        }
    }

    private static List<Line> lines(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(n -> new Line(
                        random.nextBoolean() ? "" : "QUEUE",
                        random.nextBoolean() ? "" : "MCS_VISIT",
                        LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900)),
                        new Terms(1 + random.nextInt(48), 3, 1 + random.nextInt(60)),
                        "",
                        ""))
                .sorted(Collections.reverseOrder(Comparator.comparing(Line::validFrom)))
                .toList();
    }

    private static void forAll(Consumer<World> property) {
        forAll(TRIALS, property);
    }

    private static void forAll(int trials, Consumer<World> property) {
        var random = new Random(20261121);
        for (int trial = 0; trial < trials; trial++) {
            property.accept(new World(random));
        }
    }

    /** A calendar with days off, a complaint with some events, and a moment to look at it. */
    private static final class World {
        final Random random;
        final Set<LocalDate> holidays = new HashSet<>();
        final OfficeDays days;
        final Instant start;
        final Instant now;
        final Complaint complaint;

        World(Random random) {
            this.random = random;
            for (int n = random.nextInt(12); n > 0; n--) {
                holidays.add(LocalDate.of(2026, 6, 1).plusDays(random.nextInt(220)));
            }
            days = Days.with(holidays);
            start = FIRST.plusSeconds(random.nextInt(180 * 24 * 60) * 60L);
            var at = start;
            var told = captured(start);
            var kinds = List.of(Kind.ANSWERED, Kind.HELD, Kind.RESUMED, Kind.FORWARDED, Kind.RESOLVED);
            for (int n = random.nextInt(6); n > 0; n--) {
                at = at.plusSeconds(60L + random.nextInt(5 * 24 * 3600));
                told = then(told, kinds.get(random.nextInt(kinds.size())), at);
            }
            complaint = told;
            now = at.plusSeconds(random.nextInt(30 * 24 * 3600));
        }

        Clocks read(Complaint any) {
            return new CaseClock(days).read(any, TERMS, now);
        }

        /** Working days between two moments, from the day after the first one on: counted minute by minute. */
        double worked(Instant from, Instant to) {
            double sum = 0;
            var first = LocalDate.ofInstant(start, Days.JAMBI).plusDays(1);
            for (var day = first; !day.isAfter(LocalDate.ofInstant(to, Days.JAMBI)); day = day.plusDays(1)) {
                var date = day;
                sum += Days.hours(day, holidays)
                        .map(open -> share(open, date, from, to))
                        .orElse(0.0);
            }
            return sum;
        }

        private static double share(WorkingHours open, LocalDate day, Instant from, Instant to) {
            long whole = 0;
            long inside = 0;
            for (var time = open.opens(); time.isBefore(open.closes()); time = time.plusMinutes(1)) {
                if (time.isBefore(open.breakFrom()) || !time.isBefore(open.breakTo())) {
                    var moment = day.atTime(time).atZone(Days.JAMBI).toInstant();
                    whole++;
                    inside += moment.isBefore(from) || !moment.isBefore(to) ? 0 : 1;
                }
            }
            return (double) inside / whole;
        }
    }
}
