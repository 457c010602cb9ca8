package id.mcsoc.access;

import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where it is and, with demo data only, who may log in. */
@Component
@Profile("!test")
class StartUpLines {

    private final Seed.Level seed;
    private final String address;
    private final Resource users;

    StartUpLines(
            @Value("${mcs.seed}") Seed.Level seed,
            @Value("${mcs.address}") String address,
            @Value("classpath:seed/demo/users.csv") Resource users) {
        this.seed = seed;
        this.address = address;
        this.users = users;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        print(System.out);
    }

    void print(PrintStream out) {
        out.printf("%nMCS-OC is ready: %s%n", address);
        if (seed == Seed.Level.DEMO) {
            var logins = new EnumMap<Role, String>(Role.class);
            Csv.read(
                    users,
                    row -> logins.putIfAbsent(row.get("role", Role::valueOf), row.get("login", Function.identity())));
            out.printf("Demo logins, password %s for all:%n", AccessSeed.DEMO_PASSWORD);
            logins.forEach((role, login) -> out.printf(
                    "  %-24s %s%n", login, role.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        out.println();
    }
}
