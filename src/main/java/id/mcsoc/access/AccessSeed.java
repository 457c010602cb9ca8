package id.mcsoc.access;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Demo users of every role, all with the same password. */
@Component
@Order(20)
class AccessSeed implements Seed {

    static final String DEMO_PASSWORD = "jambi-demo-2026";

    private final Users users;
    private final PasswordEncoder passwords;
    private final Resource file;

    AccessSeed(Users users, PasswordEncoder passwords, @Value("classpath:seed/demo/users.csv") Resource file) {
        this.users = users;
        this.passwords = passwords;
        this.file = file;
    }

    @Override
    public void demo() {
        var hash = passwords.encode(DEMO_PASSWORD);
        for (var user : Csv.read(file, AccessSeed::user)) {
            if (users.findByLogin(user.login()).isEmpty()) {
                users.addWithHash(user, hash);
            }
        }
    }

    private static NewUser user(Csv.Row row) {
        var scope = new Scope(
                row.optional("branch", BranchCode::new).orElse(null),
                row.optional("kelurahan", AreaCode::new).orElse(null),
                row.optional("kecamatan", Function.identity()).orElse(null),
                row.optional("team", Function.identity()).orElse(null));
        return new NewUser(
                row.get("login", Function.identity()),
                row.get("name", Function.identity()),
                row.get("role", Role::valueOf),
                scope,
                row.optional("email", Function.identity()).orElse(null));
    }
}
