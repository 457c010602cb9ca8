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
 * @param onCard how many people the family card names, where the officer counted
 */
public record Situation(
        Act act,
        LocalDate day,
        String segment,
        String wardClass,
        @Nullable LocalDate classSince,
        List<Person> people,
        @Nullable Integer onCard,
        Wish wish,
        Money money) {

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

    /**
     * What shall be changed.
     *
     * @param who of the people the act is about, for FACILITY and STATUS
     * @param wanted the class of CLASS, the segment of SEGMENT, the status of STATUS
     * @param reason the status' reason
     * @param letter the paper an exception asks for was shown
     */
    public record Wish(
            @Nullable String who,
            @Nullable String wanted,
            @Nullable String reason,
            boolean letter) {

        private static final Wish NONE = new Wish(null, null, null, false);
    }

    /**
     * What is paid.
     *
     * @param account to pay from, where one was given or is kept
     * @param owed months in arrears, for REHAB; {@code instalments} in which they shall be paid
     */
    public record Money(@Nullable Account account, int owed, int instalments) {

        private static final Money NONE = new Money(null, 0, 0);
    }

    /** What was written of an account; {@code digits} is how many, the number itself is nobody's business here. */
    public record Account(String bank, int digits, boolean holder, boolean agreed) {}

    /** A family as it stands, nothing wanted yet. */
    public static Situation of(Act act, LocalDate day, String segment, String wardClass, List<Person> people) {
        return new Situation(act, day, segment, wardClass, null, people, null, Wish.NONE, Money.NONE);
    }

    public Situation counted(@Nullable Integer persons) {
        return new Situation(act, day, segment, wardClass, classSince, people, persons, wish, money);
    }

    public Situation inClassSince(@Nullable LocalDate since) {
        return new Situation(act, day, segment, wardClass, since, people, onCard, wish, money);
    }

    public Situation wants(String who, @Nullable String wanted, @Nullable String reason, boolean letter) {
        var wished = new Wish(who, wanted, reason, letter);
        return new Situation(act, day, segment, wardClass, classSince, people, onCard, wished, money);
    }

    public Situation paysFrom(@Nullable Account account) {
        return pays(new Money(account, money.owed(), money.instalments()));
    }

    public Situation owes(int months, int times) {
        return pays(new Money(money.account(), months, times));
    }

    private Situation pays(Money paid) {
        return new Situation(act, day, segment, wardClass, classSince, people, onCard, wish, paid);
    }

    /** As it would be: the wish of a change counts, as soon as there is one. */
    String classThen() {
        return act == Act.CLASS && wish.wanted() != null ? wish.wanted() : wardClass;
    }

    String segmentThen() {
        return act == Act.SEGMENT && wish.wanted() != null ? wish.wanted() : segment;
    }

    Optional<Person> subject() {
        return people.stream().filter(person -> person.id().equals(wish.who())).findFirst();
    }
}
