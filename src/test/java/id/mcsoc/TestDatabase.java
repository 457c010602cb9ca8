package id.mcsoc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each test context an empty database: {@code -Dmcs.test.database=h2|postgresql}. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + freshUrl(),
                        "spring.datasource.username=" + (onPostgres() ? "postgres" : "sa"),
                        "spring.datasource.password=")
                .applyTo(context);
    }

    public static boolean onPostgres() {
        return "postgresql".equals(System.getProperty("mcs.test.database", "h2"));
    }

    /** JDBC address of a new, empty database; on PostgreSQL the server starts with the first call. */
    public static String freshUrl() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        if (!onPostgres()) {
            return "jdbc:h2:mem:" + name
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        }
        return postgres(name);
    }

    /** For what only a database of several servers can show: PostgreSQL, whatever the suite runs on. */
    public static String freshPostgresUrl() {
        return postgres("t" + UUID.randomUUID().toString().replace("-", ""));
    }

    private static String postgres(String name) {
        try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL does not answer", e);
        }
        return Postgres.SERVER.getJdbcUrl("postgres", name);
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "400")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL does not start: see the lines above", e);
            }
        }
    }
}
