package id.mcsoc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@ActiveProfiles("test")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"mcs.seed=reference", "mcs.planning.jobs=false", "spring.main.banner-mode=off"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(SeedRunnerTest.Doorkeeper.class)
class SeedRunnerTest {

    @Autowired
    Doorkeeper doorkeeper;

    @Test
    void everythingIsThereWhenThePortOpens() {
        assertThat(doorkeeper.areasAtOpening).isPositive();
    }

    static class Doorkeeper {

        private final JdbcClient tables;
        long areasAtOpening;

        Doorkeeper(JdbcClient tables) {
            this.tables = tables;
        }

        @EventListener
        void opened(WebServerInitializedEvent event) {
            areasAtOpening = tables.sql("select count(*) from geo_area")
                    .query(Long.class)
                    .single();
        }
    }
}
