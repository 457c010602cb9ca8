package id.mcsoc.access;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.Seed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a real installation somebody must be the first: login {@code admin}, with the password from the settings. */
@Component
@Order(21)
class FirstAdministrator implements Seed {

    private final Users users;
    private final String password;
    private final String branch;

    FirstAdministrator(
            Users users,
            @Value("${mcs.first-administrator-password:}") String password,
            @Value("${mcs.branch}") String branch) {
        this.users = users;
        this.password = password;
        this.branch = branch;
    }

    /** @throws id.mcsoc.shared.Refused when the password is too short: the application does not start */
    @Override
    public void reference() {
        if (password.isEmpty() || users.findByLogin("admin").isPresent()) {
            return;
        }
        var scope = new Scope(new BranchCode(branch), null, null, null);
        users.add(new NewUser("admin", "Administrator", Role.ADMINISTRATOR, scope, null), password);
    }
}
