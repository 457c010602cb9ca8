package id.mcsoc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import id.mcsoc.McsTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The trial's database must outlive half an hour: its tables are good as long as the connection that made them. */
@McsTest
class ConnectionsTest {

    @Autowired
    DataSource database;

    @Test
    void connectionsOfTheEmbeddedDatabaseNeverGrowOldAndOthersDo() throws SQLException {
        var pool = database.unwrap(HikariDataSource.class);
        var embedded = pool.getJdbcUrl().startsWith("jdbc:h2:");
        assertThat(pool.getMaxLifetime())
                .isEqualTo(embedded ? 0 : Duration.ofMinutes(30).toMillis());
        assertThat(pool.getMinimumIdle()).isEqualTo(pool.getMaximumPoolSize());
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
