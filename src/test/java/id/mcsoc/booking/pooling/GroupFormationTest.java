package id.mcsoc.booking.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.booking.GroupMember;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.ProposedSlot;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.members.FamilyCardNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupFormationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final PoolRules RULES = new PoolRules(30, 3, 4, 7, 4, 3);

    /** One kilometre a minute, as the crow flies. */
    private static final TravelTimes ROADS = new TravelTimes() {
        @Override
        public double roadKm(Coordinates from, Coordinates to) {
            return from.crowKm(to);
        }

        @Override
        public int seconds(Coordinates from, Coordinates to) {
            return (int) Math.round(roadKm(from, to) * 60);
        }
    };

    private final GroupFormation formation =
            new GroupFormation(RULES, 10, ROADS, (families, work) -> 45 + work / 2, new CommonTime(RULES, TODAY, ZONE));

    @Test
    void twoNeighboursThatReachTheMinimumAreAGroupAtTheLargerOnesPlace() {
        var large = waits(1, 6, 0, day(10));
        var small = waits(2, 4, 5, day(10));
        assertThat(formation.among(List.of(small, large))).singleElement().satisfies(group -> {
            assertThat(group.host()).isEqualTo(large);
            assertThat(group.families()).isEqualTo(10);
            assertThat(group.time().date()).isEqualTo(TODAY.plusDays(10));
        });
    }

    @Test
    void nineAreNoGroup() {
        assertThat(formation.among(List.of(waits(1, 5, 0, day(10)), waits(2, 4, 5, day(10)))))
                .isEmpty();
    }

    @Test
    void aFamilyOnTwoListsCountsOnce() {
        var twice = member(2, cards(1, 5), 5, List.of(day(10)), Optional.empty(), RequestState.DRAFT);
        assertThat(formation.among(List.of(
                        member(1, cards(1, 5), 0, List.of(day(10)), Optional.empty(), RequestState.DRAFT), twice)))
                .isEmpty();
    }

    @Test
    void thirtyMinutesAreNearAndThirtyOneAreNot() {
        assertThat(formation.among(List.of(waits(1, 6, 0, day(10)), waits(2, 6, 29.9, day(10)))))
                .hasSize(1);
        assertThat(formation.among(List.of(waits(1, 6, 0, day(10)), waits(2, 6, 31, day(10)))))
                .isEmpty();
    }

    @Test
    void aThirdIsAskedOnlyWhenTwoAreNotEnough() {
        var three = List.of(waits(1, 4, 0, day(10)), waits(2, 4, 5, day(10)), waits(3, 4, 10, day(10)));
        assertThat(formation.among(three)).singleElement().satisfies(group -> {
            assertThat(group.guests()).hasSize(2);
            assertThat(group.host().place().lon())
                    .isEqualTo(three.get(1).place().lon());
        });
        var enough = List.of(waits(1, 6, 0, day(10)), waits(2, 6, 5, day(10)), waits(3, 6, 10, day(10)));
        assertThat(formation.among(enough))
                .hasSize(3)
                .allMatch(group -> group.guests().size() == 1);
    }

    @Test
    void theEarliestHoursThatAreLongEnoughForAllCount() {
        var short1 = new OfferedWindow(TODAY.plusDays(8), LocalTime.of(8, 30), LocalTime.of(10, 0), false);
        var both = waits(1, 6, 0, short1, day(12), day(10));
        var other = waits(2, 6, 5, day(8), day(12), day(10));
        assertThat(formation.among(List.of(both, other)).get(0).time().date()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void withoutCommonHoursNobodyIsBroughtTogether() {
        assertThat(formation.among(List.of(waits(1, 6, 0, day(10)), waits(2, 6, 5, day(11)))))
                .isEmpty();
    }

    @Test
    void openingNeedsAWeekAndJoiningFourDays() {
        assertThat(formation.among(List.of(waits(1, 6, 0, day(6)), waits(2, 6, 5, day(6)))))
                .isEmpty();
        assertThat(formation.among(List.of(waits(1, 6, 0, day(7)), waits(2, 6, 5, day(7)))))
                .hasSize(1);
        var guest = waits(2, 4, 5, day(3), day(4));
        assertThat(formation.joining(List.of(open(1, 12, day(3))), List.of(guest)))
                .isEmpty();
        assertThat(formation.joining(List.of(open(1, 12, day(4))), List.of(guest)))
                .hasSize(1);
    }

    @Test
    void whoJoinsAScheduledVisitMustOfferItsHoursAndFitInThem() {
        var slot =
                new ProposedSlot("Tim 1", Instant.parse("2026-11-30T02:00:00Z"), Instant.parse("2026-11-30T05:00:00Z"));
        var host = member(1, cards(1, 12), 0, List.of(day(10)), Optional.of(slot), RequestState.ACCEPTED);
        assertThat(formation.joining(List.of(host), List.of(waits(2, 4, 5, day(10)))))
                .hasSize(1);
        assertThat(formation.joining(List.of(host), List.of(waits(2, 4, 5, day(11)))))
                .isEmpty();
        assertThat(formation.joining(List.of(host), List.of(waits(2, 29, 5, day(10)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyGroupKeepsTheRulesAndTheOrderOfTheQuestionChangesNothing(long seed) {
        var waiting = random(new Random(seed), 24);
        var groups = formation.among(waiting);
        for (var group : groups) {
            assertThat(group.families()).isGreaterThanOrEqualTo(10);
            assertThat(group.guests()).hasSizeBetween(1, 2);
            assertThat(group.guests())
                    .allMatch(guest -> ROADS.seconds(guest.place(), group.host().place()) <= 1800);
            assertThat(group.members())
                    .allMatch(one -> one.windows().stream().anyMatch(window -> holds(window, group.time())));
            assertThat(group.time().date()).isAfterOrEqualTo(TODAY.plusDays(7));
        }
        var shuffled = new ArrayList<>(waiting);
        Collections.shuffle(shuffled, new Random(seed + 100));
        assertThat(formation.among(shuffled)).isEqualTo(groups);
        var apart = GroupFormation.disjoint(groups);
        assertThat(apart.stream().flatMap(Group::members)).doesNotHaveDuplicates();
    }

    private static boolean holds(OfferedWindow window, OfferedWindow time) {
        return window.date().equals(time.date())
                && !window.from().isAfter(time.from())
                && !window.to().isBefore(time.to());
    }

    private static List<GroupMember> random(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> waits(
                        n,
                        4 + random.nextInt(6),
                        random.nextInt(120),
                        IntStream.range(0, 3)
                                .mapToObj(i -> day(5 + random.nextInt(8)))
                                .distinct()
                                .toArray(OfferedWindow[]::new)))
                .toList();
    }

    private static OfferedWindow day(int days) {
        return new OfferedWindow(TODAY.plusDays(days), LocalTime.of(8, 30), LocalTime.of(14, 0), false);
    }

    private static GroupMember waits(int n, int families, double km, OfferedWindow... windows) {
        return member(n, cards(n, families), km, List.of(windows), Optional.empty(), RequestState.DRAFT);
    }

    private static GroupMember open(int n, int families, OfferedWindow... windows) {
        return member(n, cards(n, families), 0, List.of(windows), Optional.empty(), RequestState.SUBMITTED);
    }

    private static Set<FamilyCardNumber> cards(int n, int families) {
        return IntStream.range(0, families)
                .mapToObj(i -> new FamilyCardNumber("99710701019%02d%03d".formatted(n, i + 1)))
                .collect(Collectors.toSet());
    }

    /** @param km east of the first place */
    private static GroupMember member(
            int n,
            Set<FamilyCardNumber> families,
            double km,
            List<OfferedWindow> windows,
            Optional<ProposedSlot> slot,
            RequestState state) {
        return new GroupMember(
                new RequestId(new UUID(1, n)),
                state,
                new AreaCode("15.71.01.10%02d".formatted(n)),
                new Coordinates(0, 103 + km / 111.195),
                families,
                families.size() * 10,
                windows,
                slot,
                state == RequestState.DRAFT ? Optional.of(Instant.EPOCH) : Optional.empty(),
                1);
    }
}
