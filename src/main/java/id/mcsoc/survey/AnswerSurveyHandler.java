package id.mcsoc.survey;

import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A tablet empties its urn: all answers of a visit at once, as counts. */
@Component
class AnswerSurveyHandler implements OperationHandler {

    private static final Set<String> SAID = Set.of("urn", "counts");

    private final UrnTable urns;
    private final VisitPlans visits;
    private final ApplicationEventPublisher events;

    AnswerSurveyHandler(UrnTable urns, VisitPlans visits, ApplicationEventPublisher events) {
        this.urns = urns;
        this.visits = visits;
        this.events = events;
    }

    @Override
    public String type() {
        return "ANSWER_SURVEY";
    }

    @Override
    public Outcome apply(Operation operation) {
        var id = visit(operation);
        refuseMore(operation);
        var urn = urn(operation.set().path("urn"));
        var counts = counts(operation.set().path("counts"));
        var visit = visits.find(id).orElseThrow(() -> new NotFound(id));
        if (!urns.add(urn, id, counts)) {
            return new Outcome(Outcome.Kind.MERGED, "", Map.of());
        }
        events.publishEvent(
                new SurveyAnswered(urn, id, visit.branch(), visit.area(), visit.team(), visit.start(), counts.of()));
        return Outcome.applied(Map.of());
    }

    private static VisitId visit(Operation operation) {
        if (!operation.entity().equals("VISIT/" + operation.visit())) {
            throw invalid("entity");
        }
        return new VisitId(operation.visit());
    }

    /** A reason, a sheet, a photo or a word beside the counts could say who it was. */
    private static void refuseMore(Operation operation) {
        if (!operation.reason().isEmpty()
                || operation.paper().isPresent()
                || operation.base().isPresent()
                || !operation.evidence().isEmpty()
                || !SAID.containsAll(operation.set().propertyNames())) {
            throw new Refused(SurveyRefusal.SURVEY_NOT_ANONYMOUS);
        }
    }

    /** Drawn by chance: one made of a time would tell when the first family answered. */
    private static UUID urn(JsonNode said) {
        try {
            var urn = UUID.fromString(said.asString(""));
            if (urn.version() == 4) {
                return urn;
            }
        } catch (IllegalArgumentException e) {
            throw invalid("urn");
        }
        throw invalid("urn");
    }

    private static Counts counts(JsonNode said) {
        if (!said.isObject()) {
            throw invalid("counts");
        }
        var counts = new EnumMap<Question, List<Integer>>(Question.class);
        said.properties()
                .forEach(given -> counts.put(
                        Question.named(given.getKey()).orElseThrow(() -> invalid(given.getKey())),
                        numbers(given.getKey(), given.getValue())));
        return new Counts(counts);
    }

    private static List<Integer> numbers(String question, JsonNode said) {
        var numbers = StreamSupport.stream(said.spliterator(), false).toList();
        if (!said.isArray()
                || !numbers.stream().allMatch(number -> number.isIntegralNumber() && number.canConvertToInt())) {
            throw invalid(question);
        }
        return numbers.stream().map(JsonNode::intValue).toList();
    }

    private static Refused invalid(String field) {
        return new Refused(SurveyRefusal.SURVEY_INVALID, field);
    }
}
