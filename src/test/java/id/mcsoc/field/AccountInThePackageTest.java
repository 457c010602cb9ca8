package id.mcsoc.field;

import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.members.Autodebit;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.Members;
import id.mcsoc.members.RegisterFamily;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountInThePackageTest extends Hall {

    private static final String NUMBER = "664422119988";

    @Autowired
    Members members;

    AccountInThePackageTest() {
        super(3);
    }

    @Test
    void theTabletLearnsWhoHasAnAccountAndNothingOfIt() throws Exception {
        var cards = visit.families();
        var account = new Autodebit("BRI", "Orang Lain", NUMBER, true);
        register(cards.get(0), Optional.of(account));
        register(cards.get(1), Optional.empty());
        var packed = tablet.pack();
        assertThat(packed.path("families")
                        .valueStream()
                        .map(family -> family.path("account").booleanValue()))
                .containsExactly(true, false, false);
        assertThat(packed.toString()).doesNotContain(NUMBER, "Orang Lain");
    }

    private void register(FamilyCardNumber card, Optional<Autodebit> account) {
        var one = aFamily().card(card).command();
        var planner = people.planner();
        members.register(
                new RegisterFamily(
                        card,
                        one.address(),
                        one.phone(),
                        one.email(),
                        one.segment(),
                        one.wardClass(),
                        one.applicants(),
                        Optional.empty(),
                        account),
                origin(planner));
    }
}
