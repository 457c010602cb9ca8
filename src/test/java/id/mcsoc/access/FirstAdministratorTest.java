package id.mcsoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import id.mcsoc.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class FirstAdministratorTest {

    @Autowired
    Users users;

    @Test
    void aRealInstallationGetsItsFirstAdministratorFromTheSettings() {
        new FirstAdministrator(users, "cukup-panjang-2026", "JAMBI").reference();
        assertThat(users.findByLogin("admin")).get().extracting(Actor::role).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void withoutAPasswordNobodyIsMade() {
        new FirstAdministrator(users, "", "JAMBI").reference();
        assertThat(users.findByLogin("admin")).isEmpty();
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatThrownBy(() -> new FirstAdministrator(users, "pendek", "JAMBI").reference())
                .isInstanceOf(Refused.class);
    }

    @Test
    void startingAgainChangesNothing() {
        new FirstAdministrator(users, "cukup-panjang-2026", "JAMBI").reference();
        new FirstAdministrator(users, "lain-sekali-2026", "JAMBI").reference();
        assertThat(users.findByLogin("admin")).isPresent();
    }
}
