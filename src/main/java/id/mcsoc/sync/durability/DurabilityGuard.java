package id.mcsoc.sync.durability;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks at the database before anybody uses it. H2 writes half a second late unless told otherwise and loses thousands
 * of acknowledged commits when killed; PostgreSQL without synchronous commit loses some.
 */
@Component
class DurabilityGuard implements BeanPostProcessor {

    private static final Pattern WRITES_AT_ONCE =
            Pattern.compile(";\\s*WRITE_DELAY\\s*=\\s*0\\s*(;|$)", Pattern.CASE_INSENSITIVE);

    private final Environment environment;

    DurabilityGuard(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            check(database);
        }
        return bean;
    }

    private void check(DataSource database) {
        try (var connection = database.getConnection()) {
            switch (connection.getMetaData().getDatabaseProductName()) {
                case "H2" -> checkH2(environment.getProperty("spring.datasource.url", ""));
                case "PostgreSQL" -> checkPostgres(connection);
                default -> throw new UnsafeDurability(UnsafeDurability.Setting.UNKNOWN_DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer: " + e.getMessage(), e);
        }
    }

    static void checkH2(String url) {
        if (!WRITES_AT_ONCE.matcher(url).find()) {
            throw new UnsafeDurability(UnsafeDurability.Setting.H2_WRITE_DELAY);
        }
    }

    private static void checkPostgres(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("show synchronous_commit")) {
            answer.next();
            if (answer.getString(1).equals("off")) {
                throw new UnsafeDurability(UnsafeDurability.Setting.POSTGRESQL_SYNCHRONOUS_COMMIT);
            }
        }
    }
}
