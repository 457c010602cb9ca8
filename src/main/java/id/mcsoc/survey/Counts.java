package id.mcsoc.survey;

import id.mcsoc.shared.Refused;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often each answer was given, the lowest answer first; a question nobody answered is missing. Who gave which two
 * answers is not in it.
 */
record Counts(Map<Question, List<Integer>> of) {

    /** More than any visit has; what is above was not counted by a tablet. */
    static final int MOST = 500;

    /** @throws Refused SURVEY_INVALID, SURVEY_UNEVEN */
    Counts {
        of.forEach(Counts::check);
        of = new EnumMap<>(of);
        var taps = given(of, Question.SATISFACTION);
        require(taps > 0);
        require(given(of, Question.NPS) <= taps && given(of, Question.SKM) <= taps);
        for (var question : Question.STYLE) {
            require(given(of, question) <= taps);
        }
        for (var element : Question.ELEMENTS) {
            require(given(of, element) == given(of, Question.SKM));
        }
        require(sum(of, Question.ELEMENTS) == sum(of, Set.of(Question.SKM)));
    }

    private static void check(Question question, List<Integer> counts) {
        var total = counts.stream().mapToLong(Integer::longValue).sum();
        if (counts.size() != question.answers()
                || total > MOST
                || counts.stream().anyMatch(count -> count < 0)) {
            throw new Refused(SurveyRefusal.SURVEY_INVALID, question.name());
        }
    }

    private static void require(boolean even) {
        if (!even) {
            throw new Refused(SurveyRefusal.SURVEY_UNEVEN);
        }
    }

    private static long given(Map<Question, List<Integer>> of, Question question) {
        return of.getOrDefault(question, List.of()).stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    /** Of all answers to these, each with its worth. */
    private static long sum(Map<Question, List<Integer>> of, Set<Question> questions) {
        var sum = 0L;
        for (var question : questions) {
            var counts = of.getOrDefault(question, List.of());
            for (var i = 0; i < counts.size(); i++) {
                sum += (long) counts.get(i) * (question.lowest() + i);
            }
        }
        return sum;
    }
}
