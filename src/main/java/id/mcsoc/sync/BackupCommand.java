package id.mcsoc.sync;

import id.mcsoc.sync.backup.Backups;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
 * Two commands for whoever looks after the database, with the settings of the application:
 * {@code backed-up --at=2026-11-20T18:00:00Z} after a backup begun at that moment was verified, and {@code restored}
 * after one had to be used, before the application starts again.
 */
public final class BackupCommand {

    public static final List<String> NAMES = List.of("backed-up", "restored");
    private static final String AT = "--at=";

    private BackupCommand() {}

    /** @return the exit code: 0, or 2 when the command is not complete */
    public static int run(String name, String[] arguments) {
        var at = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(AT))
                .findFirst();
        if (name.equals("backed-up") && at.filter(BackupCommand::isMoment).isEmpty()) {
            System.err.println("backed-up --at=<moment the verified backup began, e.g. 2026-11-20T18:00:00Z>");
            return 2;
        }
        try (var context = new SpringApplicationBuilder(Tools.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            var backups = context.getBean(Backups.class);
            if (name.equals("restored")) {
                backups.restored();
                System.out.println("a new epoch begins with the next start; tablets send again what is missing");
            } else {
                var moved = backups.cover(Instant.parse(at.orElseThrow().substring(AT.length())));
                System.out.println(moved + " lines of operations are covered further than before");
            }
        }
        return 0;
    }

    private static boolean isMoment(String argument) {
        try {
            return Instant.parse(argument.substring(AT.length())).isAfter(Instant.EPOCH);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** No configuration of the application itself: only what the two commands need. */
    @EnableTransactionManagement
    @Import(Backups.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Tools {}
}
