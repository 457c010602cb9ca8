package id.mcsoc.reporting.heard;

import id.mcsoc.reporting.Ledger;
import id.mcsoc.reporting.Measure;
import id.mcsoc.reporting.Place;
import id.mcsoc.survey.Question;
import id.mcsoc.survey.SurveyAnswered;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A row for each answer, the lowest first: no row tells who gave it, or after whom. */
@Component
class SurveyEvents {

    private static final Map<Question, Measure> MEASURES = Map.of(
            Question.SATISFACTION, Measure.SATISFACTION,
            Question.NPS, Measure.NPS,
            Question.FRIENDLY, Measure.STYLE_FRIENDLY,
            Question.POLITE, Measure.STYLE_POLITE,
            Question.CLEAR, Measure.STYLE_CLEAR,
            Question.COMFORTABLE, Measure.STYLE_COMFORTABLE,
            Question.FAIR, Measure.STYLE_FAIR,
            Question.SKM, Measure.SKM);

    private final Ledger ledger;

    SurveyEvents(Ledger ledger) {
        this.ledger = ledger;
    }

    @ApplicationModuleListener
    void on(SurveyAnswered event) {
        var place = new Place(event.branch(), event.area(), event.team());
        MEASURES.forEach((question, measure) ->
                count(event, place, measure, question, event.counts().getOrDefault(question, List.of())));
    }

    private void count(SurveyAnswered event, Place place, Measure measure, Question question, List<Integer> given) {
        var row = 0;
        for (var i = 0; i < given.size(); i++) {
            for (var one = 0; one < given.get(i); one++) {
                var source = event.visit() + "/" + event.urn() + "/" + ++row;
                ledger.count(measure, source, place, event.day(), question.lowest() + i);
            }
        }
    }
}
