package id.mcsoc.members.rules;

import id.mcsoc.members.FamilyRule.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be done for a family, and what counts for its rules.
 *
 * @param people all of the family, or for ADD only who joins it
 * @param who of the people the act is about, for FACILITY and STATUS
 * @param wanted the class of CLASS, the status of STATUS
 * @param reason the status' reason
 * @param letter the paper an exception asks for was shown
 * @param onCard how many people the family card names, where the officer counted
 * @param account to pay from, where one was given
 * @param owed months in arrears, for REHAB; {@code instalments} in which they shall be paid
 */
public record Situation(
        Act act,
        LocalDate day,
        String segment,
        String wardClass,
        @Nullable LocalDate classSince,
        List<Person> people,
        @Nullable String who,
        @Nullable String wanted,
        @Nullable String reason,
        boolean letter,
        @Nullable Integer onCard,
        @Nullable Account account,
        @Nullable Integer owed,
        @Nullable Integer instalments) {

    /** What was written of an account; {@code digits} is how many, the number itself is nobody's business here. */
    public record Account(String bank, int digits, boolean holder, boolean agreed) {}

    /** One of the family. {@code facilitySince}, {@code statusReason}: as far as they are on record. */
    public record Person(
            String id,
            String name,
            String relation,
            LocalDate born,
            boolean nik,
            boolean motherNik,
            @Nullable String wardClass,
            @Nullable LocalDate facilitySince,
            @Nullable String statusReason) {

        boolean isHead() {
            return relation.equals("HEAD");
        }
    }

    /** A family as it stands, nothing wanted yet. */
    public static Situation of(Act act, LocalDate day, String segment, String wardClass, List<Person> people) {
        return new Situation(
                act, day, segment, wardClass, null, people, null, null, null, false, null, null, null, null);
    }

    public Situation counted(@Nullable Integer persons) {
        return new Situation(
                act,
                day,
                segment,
                wardClass,
                classSince,
                people,
                who,
                wanted,
                reason,
                letter,
                persons,
                account,
                owed,
                instalments);
    }

    public Situation inClassSince(@Nullable LocalDate since) {
        return new Situation(
                act,
                day,
                segment,
                wardClass,
                since,
                people,
                who,
                wanted,
                reason,
                letter,
                onCard,
                account,
                owed,
                instalments);
    }

    public Situation wants(String person, @Nullable String value, @Nullable String because, boolean shown) {
        return new Situation(
                act,
                day,
                segment,
                wardClass,
                classSince,
                people,
                person,
                value,
                because,
                shown,
                onCard,
                account,
                owed,
                instalments);
    }

    public Situation paysFrom(@Nullable Account given) {
        return money(given, owed, instalments);
    }

    public Situation owes(int months, int times) {
        return money(account, months, times);
    }

    private Situation money(@Nullable Account given, @Nullable Integer months, @Nullable Integer times) {
        return new Situation(
                act,
                day,
                segment,
                wardClass,
                classSince,
                people,
                who,
                wanted,
                reason,
                letter,
                onCard,
                given,
                months,
                times);
    }

    Optional<Person> subject() {
        return people.stream().filter(person -> person.id().equals(who)).findFirst();
    }
}
