package id.mcsoc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The trial's database must outlive half an hour: its tables are good as long as the connection that made them. */
class ConnectionsTest {

    private static final String POOL = "spring.datasource.hikari.";

    @Test
    void connectionsOfTheEmbeddedDatabaseNeverGrowOldNorIdle() {
        configured().run(application -> {
            var settings = application.getEnvironment();
            assertThat(settings.getProperty(POOL + "max-lifetime", Long.class)).isZero();
            assertThat(settings.containsProperty(POOL + "minimum-idle"))
                    .as("as many idle ones as there are at most: none is closed")
                    .isFalse();
        });
    }

    @Test
    void connectionsOfPostgresqlGrowOldInHalfAnHour() {
        configured()
                .withPropertyValues("spring.profiles.active=postgres")
                .run(application -> assertThat(
                                application.getEnvironment().getProperty(POOL + "max-lifetime", Long.class))
                        .isEqualTo(Duration.ofMinutes(30).toMillis()));
    }

    private static ApplicationContextRunner configured() {
        return new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer());
    }

    /** The day this fails the setting can go. */
    @Test
    void thisH2StillForgetsItsChecks() throws SQLException {
        var url = "jdbc:h2:mem:checks;DB_CLOSE_DELAY=-1";
        try (var maker = DriverManager.getConnection(url)) {
            maker.createStatement().execute("create table kept (word varchar(3) check (word in ('a', 'b')))");
        }
        try (var other = DriverManager.getConnection(url)) {
            var insert = other.prepareStatement("insert into kept values ('a')");
            assertThatThrownBy(insert::executeUpdate).hasMessageContaining("Check constraint invalid");
        }
    }
}
