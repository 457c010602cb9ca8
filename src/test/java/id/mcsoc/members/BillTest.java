package id.mcsoc.members;

import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a family pays, where, and the first time: from dated tables. */
@McsTest
@Transactional
class BillTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(TestTime.START, ZoneId.of("Asia/Jakarta"));

    @Autowired
    Members members;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Actor planner;

    @BeforeEach
    void somebodyIsAtTheOffice() {
        Families.facilities(jdbc);
        planner = TestActors.in(users).planner();
    }

    @Test
    void everyPersonPaysTheMembersShareOfTheirClass() {
        var family = aFamilyOfTwo(Segment.PBPU);
        var bill = members.bill(family, TODAY).orElseThrow();
        assertThat(bill.persons()).isEqualTo(2);
        assertThat(bill.perPerson()).isEqualTo(35_000);
        assertThat(bill.perFamily()).isEqualTo(70_000);
    }

    @Test
    void anEarlierDayHasItsOwnTariff() {
        var family = aFamilyOfTwo(Segment.BP);
        assertThat(members.bill(family, LocalDate.parse("2020-12-31"))
                        .orElseThrow()
                        .perPerson())
                .isEqualTo(25_500);
    }

    /** The negative control. */
    @Test
    void whomTheStatePaysForIsToldNoSum() {
        assertThat(members.bill(aFamilyOfTwo(Segment.PBI), TODAY)).isEmpty();
        assertThat(members.bill(aFamilyOfTwo(Segment.PBPU), LocalDate.parse("2019-01-01")))
                .isEmpty();
    }

    @Test
    void whoDiedIsNotPaidFor() {
        var family = aFamilyOfTwo(Segment.PBPU);
        jdbc.sql("update member_person set status = 'INACTIVE', status_reason = 'died' where id = ?")
                .param(family.members().get(1).id().value())
                .update();
        var now = members.family(family.familyCard()).orElseThrow();
        assertThat(members.bill(now, TODAY).orElseThrow().persons()).isEqualTo(1);
    }

    @Test
    void theAccountIsTheBanksDigitsAndElevenOfTheHeadsNumber() {
        var family = aFamilyOfTwo(Segment.PBPU);
        var number = family.head().number().orElseThrow().value();
        assertThat(members.bill(family, TODAY).orElseThrow().accounts())
                .contains(
                        new Bill.Account("BRI", "88888" + number.substring(2)),
                        new Bill.Account("Mandiri", "89888" + number.substring(2)))
                .allMatch(account -> account.number().length() == 16);
    }

    @Test
    void theFirstPaymentIsBetweenDayFourteenAndDayThirty() {
        var family = aFamilyOfTwo(Segment.PBPU);
        var bill = members.bill(family, TODAY).orElseThrow();
        assertThat(bill.firstFrom()).contains(TODAY.plusDays(14));
        assertThat(bill.firstUntil()).contains(TODAY.plusDays(30));
        jdbc.sql("update member_person set status = 'ACTIVE', status_reason = '' where family_card = ?")
                .param(family.familyCard().value())
                .update();
        var paid = members.family(family.familyCard()).orElseThrow();
        assertThat(members.bill(paid, TODAY).orElseThrow().firstFrom()).isEmpty();
    }

    private FamilyView aFamilyOfTwo(Segment segment) {
        var people = aFamily().paidBy(segment).person("Anak Uji", "2010-05-17", Sex.FEMALE, Relation.CHILD);
        return members.register(people.command(), origin(planner));
    }
}
