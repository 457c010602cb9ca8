package id.mcsoc.sync.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Tag("database")
class DurabilityGuardTest {

    private static final String UNSAFE = TestDatabase.onPostgres() ? "&options=-c%20synchronous_commit=off" : "";

    @Test
    void aDatabaseThatKeepsItsWordIsAccepted() {
        assertThatCode(() -> start(TestDatabase.freshUrl())).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatForgetsIsRefusedWithASentenceAndItsRemedy() {
        var url = TestDatabase.freshUrl().replace(";WRITE_DELAY=0", "") + UNSAFE;
        assertThatThrownBy(() -> start(url))
                .hasRootCauseInstanceOf(UnsafeDurability.class)
                .satisfies(e -> {
                    var analysis = new UnsafeDurabilityAnalyzer().analyze(e);
                    assertThat(analysis.getDescription()).contains("loses acknowledged work");
                    assertThat(analysis.getAction())
                            .contains(TestDatabase.onPostgres() ? "synchronous_commit" : "WRITE_DELAY=0");
                });
    }

    @Test
    void aLongerWriteDelayIsNoZero() {
        assertThatThrownBy(() -> DurabilityGuard.checkH2("jdbc:h2:file:./x;WRITE_DELAY=0500"))
                .isInstanceOf(UnsafeDurability.class);
        assertThatThrownBy(() -> DurabilityGuard.checkH2("jdbc:h2:file:./WRITE_DELAY=0"))
                .isInstanceOf(UnsafeDurability.class);
        assertThatCode(() -> DurabilityGuard.checkH2("jdbc:h2:file:./x;write_delay=0;MODE=PostgreSQL"))
                .doesNotThrowAnyException();
    }

    private static void start(String url) {
        var user = TestDatabase.onPostgres() ? "postgres" : "sa";
        try (var context = new SpringApplicationBuilder(OnlyADatabase.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + url, "spring.datasource.username=" + user, "spring.config.name=none")
                .run()) {
            assertThat(context.getBean(DataSource.class)).isNotNull();
        }
    }

    @Configuration
    @Import(DurabilityGuard.class)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class OnlyADatabase {}
}
