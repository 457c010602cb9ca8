package id.mcsoc;

import id.mcsoc.Endpoints.Endpoint;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Endpoints as nobody should write them. */
@TestConfiguration
@Import({Leaks.Careless.class, Leaks.Lost.class})
class Leaks {

    static boolean isLeak(Endpoint endpoint) {
        return endpoint.pattern().startsWith("/leak/");
    }

    static final class Bean {
        private String loginName = "";

        public void setName(String name) {
            loginName = name;
        }
    }

    /** A page that nobody gets to. */
    @Controller
    static class Lost {

        @GetMapping("/leak/page/{id}")
        String page(@PathVariable String id) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @RestController
    static class Careless {

        private final JdbcClient jdbc;

        Careless(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping("/leak/open/{id}")
        String open(@PathVariable UUID id) {
            return exists(id) ? "hers" : "nobody's";
        }

        @GetMapping("/leak/words/{id}")
        ResponseEntity<String> words(@PathVariable UUID id) {
            return ResponseEntity.status(404).body(exists(id) ? "not yours" : "not there");
        }

        @GetMapping("/leak/work/{id}")
        String work(@PathVariable UUID id) {
            if (exists(id)) {
                exists(id);
            }
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }

        /** A bean with setters: whatever is sent is set. */
        @PostMapping("/leak/form")
        String form(Bean sent) {
            jdbc.sql("select count(*) from sync_device where name = ?")
                    .param(String.valueOf(sent.loginName))
                    .query(Long.class)
                    .single();
            return "";
        }

        private boolean exists(UUID id) {
            return jdbc.sql("select count(*) from sync_device where id = ?")
                            .param(id)
                            .query(Long.class)
                            .single()
                    > 0;
        }
    }
}
