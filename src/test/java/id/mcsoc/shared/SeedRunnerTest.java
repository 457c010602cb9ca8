package id.mcsoc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoServer
@Import(SeedRunnerTest.Doorkeeper.class)
class SeedRunnerTest {

    @Autowired
    Doorkeeper doorkeeper;

    @Test
    void everybodyIsThereWhenThePortOpens() {
        assertThat(doorkeeper.usersAtOpening).isPositive();
    }

    static class Doorkeeper {

        private final JdbcClient tables;
        long usersAtOpening;

        Doorkeeper(JdbcClient tables) {
            this.tables = tables;
        }

        @EventListener
        void opened(WebServerInitializedEvent event) {
            usersAtOpening = tables.sql("select count(*) from access_user")
                    .query(Long.class)
                    .single();
        }
    }
}
