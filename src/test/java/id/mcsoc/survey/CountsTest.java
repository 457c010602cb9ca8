package id.mcsoc.survey;

import static id.mcsoc.survey.SurveyRefusal.SURVEY_INVALID;
import static id.mcsoc.survey.SurveyRefusal.SURVEY_UNEVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.mcsoc.shared.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void aTapAloneIsEnough() {
        assertThat(new Counts(taps(0, 0, 0, 1)).of()).containsOnlyKeys(Question.SATISFACTION);
    }

    @Test
    void withoutATapThereIsNothing() {
        refused(SURVEY_UNEVEN, taps(0, 0, 0, 0));
        refused(SURVEY_UNEVEN, Map.of(Question.NPS, counts(11, 10)));
    }

    @Test
    void aQuestionHasAsManyAnswersAsItHas() {
        refused(SURVEY_INVALID, taps(1, 0, 0));
        refused(SURVEY_INVALID, taps(1, 0, 0, 0, 0));
        refused(SURVEY_INVALID, with(taps(1, 0, 0, 0), Question.NPS, counts(10, 9)));
    }

    @Test
    void nothingIsCountedBelowNoughtOrAboveAnyVisit() {
        refused(SURVEY_INVALID, taps(2, -1, 0, 0));
        assertThat(new Counts(taps(0, 0, 0, Counts.MOST)).of()).isNotEmpty();
        refused(SURVEY_INVALID, taps(0, 0, 1, Counts.MOST));
        refused(SURVEY_INVALID, taps(0, Integer.MAX_VALUE, Integer.MAX_VALUE, 2));
    }

    @Test
    void whatFollowsATapIsNoMoreThanTheTaps() {
        assertThat(new Counts(with(taps(0, 0, 1, 0), Question.NPS, counts(11, 10))).of())
                .hasSize(2);
        refused(SURVEY_UNEVEN, with(taps(0, 0, 1, 0), Question.NPS, counts(11, 10, 9)));
        refused(SURVEY_UNEVEN, with(taps(0, 0, 1, 0), Question.FAIR, counts(4, 3, 3)));
    }

    /** Nine times 3 and nine times 4: 27 and 36. */
    @Test
    void theNineElementsAndTheirSumsBelongTogether() {
        assertThat(new Counts(nine(27, 36)).of()).hasSize(11);
        refused(SURVEY_UNEVEN, nine(27, 35));
        var one = nine(27, 36);
        one.put(Question.COST, counts(4, 2));
        refused(SURVEY_UNEVEN, one);
        var none = nine(27, 36);
        none.remove(Question.FACILITIES);
        refused(SURVEY_UNEVEN, none);
    }

    private static Map<Question, List<Integer>> nine(int... sums) {
        var all = with(taps(0, 0, 2, 0), Question.SKM, counts(28, sums[0] - 9, sums[1] - 9));
        Question.ELEMENTS.forEach(element -> all.put(element, counts(4, 2, 3)));
        return all;
    }

    private static void refused(SurveyRefusal code, Map<Question, List<Integer>> counts) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Counts(counts))
                .matches(refused -> refused.code() == code);
    }

    private static Map<Question, List<Integer>> taps(Integer... counts) {
        return new EnumMap<>(Map.of(Question.SATISFACTION, List.of(counts)));
    }

    private static Map<Question, List<Integer>> with(
            Map<Question, List<Integer>> taps, Question question, List<Integer> counts) {
        taps.put(question, counts);
        return taps;
    }

    /** One for each of these places. */
    private static List<Integer> counts(int size, int... places) {
        var counts = new ArrayList<>(Collections.nCopies(size, 0));
        for (var place : places) {
            counts.set(place, counts.get(place) + 1);
        }
        return counts;
    }
}
