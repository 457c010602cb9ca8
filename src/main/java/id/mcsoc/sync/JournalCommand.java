package id.mcsoc.sync;

import id.mcsoc.sync.backup.JournalCheck;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * {@code verify-journal --until=<moment> [--anchor=<what it printed then>]}, with the settings of the application:
 * whether somebody rewrote what tablets sent.
 */
public final class JournalCommand {

    public static final String NAME = "verify-journal";
    private static final int INCOMPLETE = 2;

    private JournalCommand() {}

    /** @return the exit code: 0, 1 when the journal is not what arrived, 2 when the command is not complete */
    public static int run(String[] arguments) {
        var until = option("--until=", arguments).flatMap(JournalCommand::moment);
        if (until.isEmpty()) {
            System.err.println(
                    "verify-journal --until=<moment, e.g. 2026-11-20T18:00:00Z> [--anchor=<of that moment>]");
            return INCOMPLETE;
        }
        try (var context = new SpringApplicationBuilder(Tools.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            var found = context.getBean(JournalCheck.class).read(until.get());
            return say(found, until.get(), option("--anchor=", arguments));
        }
    }

    private static int say(JournalCheck.Found found, Instant until, Optional<String> anchor) {
        found.faults().forEach(System.out::println);
        System.out.println(found.operations() + " operations, " + found.faults().size() + " faults");
        System.out.println("anchor of " + until + ": " + found.anchor());
        var holds = anchor.isEmpty() || anchor.get().equals(found.anchor());
        if (!holds) {
            System.out.println("it was " + anchor.get());
        }
        return holds && found.faults().isEmpty() ? 0 : 1;
    }

    private static Optional<String> option(String name, String[] arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .findFirst();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** No configuration of the application itself. */
    @EnableTransactionManagement
    @Import(JournalCheck.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Tools {}
}
