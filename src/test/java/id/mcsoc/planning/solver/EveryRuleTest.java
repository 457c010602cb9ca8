package id.mcsoc.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.model.Rule;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule of the planner must have beside itself. */
class EveryRuleTest {

    @ParameterizedTest
    @EnumSource
    void hasItsWeight(Rule rule) throws IOException {
        assertThat(properties("/solver-config/weights.properties")).containsKey(rule.id());
    }

    @ParameterizedTest
    @EnumSource
    void hasItsSentenceInBothLanguages(Rule rule) throws IOException {
        for (var language : new String[] {"", "_en"}) {
            var words = properties("/messages/solver" + language + ".properties");
            assertThat(words).containsKey("constraint." + rule.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasANestedClassWithABrokenAKeptAndABorderCase(Rule rule) {
        var tests = Stream.of(
                        VisitPlanConstraintsTest.class,
                        VisitPlanTeamRulesTest.class,
                        VisitPlanWishesTest.class,
                        VisitPlanSoftRulesTest.class)
                .flatMap(all -> Arrays.stream(all.getDeclaredClasses()))
                .filter(nested -> nested.isAnnotationPresent(Nested.class))
                .filter(nested -> nested.getSimpleName().equals(camel(rule, true)))
                .flatMap(nested -> Arrays.stream(nested.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class));
        assertThat(tests).hasSizeGreaterThanOrEqualTo(3);
    }

    static Stream<Rule> rulesWithAPrice() {
        return Stream.of(Rule.values()).filter(rule -> rule.level() != Rule.Level.HARD);
    }

    @ParameterizedTest
    @MethodSource("rulesWithAPrice")
    void movesItsOwnFigure(Rule rule) {
        assertThat(WeightsTest.class.getDeclaredMethods())
                .filteredOn(method -> method.isAnnotationPresent(Test.class))
                .extracting(method -> method.getName())
                .contains(camel(rule, false));
    }

    private static String camel(Rule rule, boolean upper) {
        var name = new StringBuilder();
        for (var word : rule.name().toLowerCase(Locale.ROOT).split("_")) {
            boolean plain = name.isEmpty() && !upper;
            name.append(plain ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    private static Properties properties(String file) throws IOException {
        var properties = new Properties();
        try (var in = EveryRuleTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            properties.load(in);
        }
        return properties;
    }
}
