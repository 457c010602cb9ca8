package id.mcsoc.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The demo's answers obey the rules of real ones, and come once. */
class SurveySeedTest {

    private final List<SurveyAnswered> heard = new ArrayList<>();
    private SurveySeed seed;

    @BeforeEach
    void anEmptyOffice() {
        var urns = mock(UrnTable.class);
        var seen = new TreeSet<>();
        when(urns.add(any(), any(), any())).thenAnswer(call -> seen.add(call.getArgument(0)));
        var branch = mock(BranchOffice.class);
        when(branch.code()).thenReturn(TestActors.JAMBI);
        var branches = mock(Branches.class);
        when(branches.serving(any())).thenReturn(branch);
        seed = new SurveySeed(
                urns,
                branches,
                Clock.fixed(TestTime.START, ZoneOffset.UTC),
                event -> heard.add((SurveyAnswered) event),
                new ClassPathResource("seed/demo/survey.csv"));
    }

    @Test
    void loadedTwiceItIsThereOnce() {
        seed.demo();
        seed.demo();
        assertThat(heard).hasSize(3).allMatch(urn -> urn.day().isBefore(TestTime.START));
    }

    /** Of 37 families served 31 tapped; whoever was asked the nine elements was not asked about style. */
    @Test
    void nobodyAnsweredMoreThanWasAsked() {
        seed.demo();
        assertThat(given(Question.SATISFACTION)).isEqualTo(31);
        assertThat(given(Question.NPS)).isEqualTo(25);
        assertThat(given(Question.SKM)).isEqualTo(4);
        for (var style : Set.copyOf(Question.STYLE)) {
            assertThat(given(style)).isLessThanOrEqualTo(31 - 4);
        }
    }

    private int given(Question question) {
        return heard.stream()
                .flatMap(urn -> urn.counts().getOrDefault(question, List.of()).stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
