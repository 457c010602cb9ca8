package id.mcsoc.complaints.trends;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.clocks.Days;
import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.trends.Words.Tone.Sound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** 20 November 2026 is a Friday. */
public class TrendsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Words words = words();

    public static Words words() {
        return new Words(new ClassPathResource("seed/reference/complaint-words.csv"));
    }

    @Test
    void fiveInAWeekAreASurgeWhereTwoWereUsual() {
        assertThat(Surge.in("QUEUE", List.of(5, 2, 2, 2, 2, 2, 2, 2, 2))).isPresent();
        assertThat(Surge.in("QUEUE", List.of(4, 2, 2, 2, 2, 2, 2, 2, 2))).isEmpty();
        assertThat(Surge.in("QUEUE", List.of(4, 0, 0, 0, 0, 0, 0, 0, 0))).isEmpty();
        assertThat(Surge.in("QUEUE", List.of(9, 5, 5, 5, 5, 5, 5, 5, 5))).isEmpty();
        assertThat(Surge.in("QUEUE", List.of(10, 5, 5, 5, 5, 5, 5, 5, 5))).isPresent();
    }

    @Test
    void aWeekIsWhereItWasCaptured() {
        var trends = trends(List.of(on(TODAY, "a"), on(TODAY.minusDays(4), "b"), on(TODAY.minusDays(5), "c")));
        assertThat(trends.weeks()).hasSize(12);
        assertThat(trends.weeks().get(11).count()).isEqualTo(2);
        assertThat(trends.weeks().get(10).count()).isEqualTo(1);
    }

    @Test
    void fourWeeksStandBesideTheFourBefore() {
        var trends = trends(
                List.of(on(TODAY.minusDays(27), "a"), on(TODAY.minusDays(28), "b"), on(TODAY.minusDays(56), "c")));
        assertThat(trends.categories()).singleElement().satisfies(line -> {
            assertThat(line.count()).isEqualTo(1);
            assertThat(line.before()).isEqualTo(1);
        });
        assertThat(trends.places()).hasSize(1);
    }

    @Test
    void aWordOfThreeIsATopicOfTwoItIsNot() {
        var three = List.of(
                on(TODAY, "kartu hilang"),
                on(TODAY, "minta kartu, kartu lagi"),
                on(TODAY, "KARTU anak"),
                on(TODAY, "anak"));
        assertThat(trends(three).topics()).extracting(Trends.Topic::word).containsExactly("kartu");
    }

    @Test
    void wordsThatSayNothingAreNoTopic() {
        var three = List.of(on(TODAY, "saya yang"), on(TODAY, "saya dan"), on(TODAY, "saya itu"));
        assertThat(trends(three).topics()).isEmpty();
    }

    @Test
    void theToneIsCounted() {
        assertThat(words.tone("Petugas kasar dan lambat, tetapi ramah").sound()).isEqualTo(Sound.HARSH);
        assertThat(words.tone("Petugas kasar dan lambat").harsh()).containsExactly("kasar", "lambat");
        assertThat(words.tone("Petugas ramah").sound()).isEqualTo(Sound.KIND);
        assertThat(words.tone("Alamat pindah").sound()).isEqualTo(Sound.EVEN);
    }

    @Test
    void aSurgeIsSeenInTheComplaintsThemselves() {
        var many = IntStream.range(0, 5)
                .mapToObj(n -> on(TODAY.minusDays(n), "antre"))
                .toList();
        assertThat(trends(many).surges()).extracting(Surge::category).containsExactly("QUEUE");
        var spread = IntStream.range(0, 5)
                .mapToObj(n -> on(TODAY.minusDays(9L * n), "antre"))
                .toList();
        assertThat(trends(spread).surges()).isEmpty();
    }

    @Test
    void noComplaintsAreNoFigures() {
        assertThat(trends(List.of()).weeks()).allMatch(week -> week.count() == 0);
    }

    private Trends trends(List<Complaint> complaints) {
        return Trends.of(new ArrayList<>(complaints), words, Days.JAMBI, TODAY);
    }

    public static Complaint on(LocalDate day, String text) {
        var one = Days.captured(Days.at(day + "T10:00"));
        var said = one.opened();
        var opened = new OpenComplaint(
                said.ticket(),
                said.kind(),
                said.category(),
                said.target(),
                said.area(),
                text,
                said.complainant(),
                "",
                said.channel(),
                said.solvedOnSpot());
        var ticket = new TicketNumber(
                "ADU-1571-2026-" + String.format("%06d", Math.floorMod(text.hashCode() + day.hashCode(), 1_000_000)));
        return new Complaint(ticket, one.branch(), opened, one.capturedAt(), one.recordedAt(), one.events());
    }
}
