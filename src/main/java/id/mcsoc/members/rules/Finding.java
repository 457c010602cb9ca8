package id.mcsoc.members.rules;

import id.mcsoc.members.FamilyRule;
import id.mcsoc.members.FamilyRule.Severity;
import id.mcsoc.members.rules.Situation.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says of a situation.
 *
 * @param key of the sentence: {@code refusal.…} for what may be refused, {@code rule.…} for what is only said
 * @param person whom it concerns; empty for the whole family
 * @param values of the sentence; days as ISO dates
 */
public record Finding(String rule, Severity severity, String key, Optional<String> person, List<String> values) {

    static Finding broken(FamilyRule rule, String key, Optional<Person> person, Object... values) {
        return new Finding(rule.key(), rule.severity(), "refusal." + key, person.map(Person::id), texts(values));
    }

    static Finding told(FamilyRule rule, String key, Optional<Person> person, Object... values) {
        return new Finding(rule.key(), Severity.TELL, "rule." + key, person.map(Person::id), texts(values));
    }

    Finding as(Severity other) {
        return new Finding(rule, other, key, person, values);
    }

    private static List<String> texts(Object... values) {
        return Arrays.stream(values).map(String::valueOf).toList();
    }

    public boolean is(Severity other) {
        return severity == other;
    }

    public boolean says(String sentence, String whom) {
        return key.equals(sentence) && person.filter(whom::equals).isPresent();
    }
}
