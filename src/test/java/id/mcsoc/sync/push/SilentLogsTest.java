package id.mcsoc.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whatever goes wrong on the wire and at the desk, the log says where and what kind, and nobody's name. */
@McsTest
@Import(TestOperations.class)
@ExtendWith(OutputCaptureExtension.class)
class SilentLogsTest extends OneTablet {

    private static final String NAME = "Marlina Rahasia";
    private static final String LOGIN = "jumadi.rahasia";
    private static final String NIK = "9971014101900011";
    private static final String PHONE = "081298765432";
    private static final String SECRET = "kata-sandi-yang-benar";
    private static final List<String> PERSONAL = List.of(NAME, "Marlina", LOGIN, NIK, PHONE, SECRET);

    @Test
    void noFailureNamesAnybody(CapturedOutput log) throws Exception {
        for (var type : List.of(
                "TEST_REFUSE",
                "TEST_SAY_REJECTED",
                "TEST_BREAK_CONSTRAINT",
                "TEST_OVERFLOW",
                "TEST_YES",
                NAME,
                "UNKNOWN_" + NIK)) {
            web.perform(tablet.push(List.of(tablet.operation(type, someone()))));
        }
        web.perform(tablet.push(List.of(tablet.operation("TEST_DEAD_DATABASE", someone()))));
        for (var body : List.of("{\"" + NIK, "{\"device\":\"" + NAME + "\"}", "[\"" + NIK + "\"]", NAME)) {
            web.perform(tablet.send(body));
            web.perform(tablet.send(body).header("Content-Encoding", "gzip"));
        }
        web.perform(tablet.push(List.of()).header("X-MCS-Client", "app=" + NIK + "; schema=" + NAME));
        web.perform(formLogin("/access/login").user(NIK).password(SECRET));
        web.perform(rescue(NAME + NIK));
        web.perform(rescue("{\"format\":\"mcsx\",\"ops\":[\"" + NIK + "\"],\"head\":\"" + NAME + "\"}"));
        newest();
        assertThat(log.getAll()).as("something was logged").contains("/sync/v1/push");
        assertThat(log.getAll()).doesNotContain(PERSONAL.toArray(new String[0]));
        assertThat(log.getAll()).doesNotContainPattern("(?<![0-9a-f])[0-9]{16}(?![0-9a-f])");
    }

    /** Paper, photos, markers, reading, enrolment, the desk. */
    private void newest() throws Exception {
        for (var paper : List.of(NAME, Map.of("slip", NIK, "at", TestTime.START.toString()), Map.of("at", NAME))) {
            var typed = tablet.operation("TEST_YES", someone());
            typed.put("paper", paper);
            typed.put("evidence", List.of("sha256:" + NIK, NAME));
            web.perform(tablet.push(List.of(typed)));
        }
        var signing = tablet.enrolment().signing();
        for (var call : List.of(
                post("/sync/v1/photos").header("Upload-Metadata", "sha256 " + NIK + ",letter " + NAME),
                patch("/sync/v1/photos/" + NIK).content(NAME).header("Upload-Checksum", "sha256 " + NIK),
                get("/sync/v1/pull").param("scope", NAME).param("after", NIK),
                get("/field/api/visits/" + NIK + "/package"),
                post("/sync/v1/losses")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"device\":\"" + NAME + "\"}"),
                post("/sync/v1/rescue").content(NAME))) {
            web.perform(
                    call.header("Tus-Resumable", "1.0.0").header("X-Note", NAME).with(signing));
        }
        var people = TestActors.in(users);
        for (var call : List.of(
                post("/field/enrolment")
                        .param("deviceName", NAME)
                        .param("code", SECRET)
                        .param("publicKey", NIK),
                post("/members/search").param("text", NIK),
                get("/sync/operations").param("device", NAME),
                post("/field/sheets/" + NIK + "/voiding").param("reason", NAME),
                get("/notifications/feed/" + SECRET + ".ics"))) {
            web.perform(call.with(TestActors.as(people.head())).with(csrf()));
            web.perform(call.with(TestActors.as(people.officer("T1"))).with(csrf()));
        }
    }

    /** The negative control. */
    @Test
    void aLineThatNamesSomebodyIsSeen(CapturedOutput log) {
        LoggerFactory.getLogger("id.mcsoc.test").warn("cannot register {}", NAME);
        assertThat(log.getAll()).contains(NAME);
    }

    private static Map<String, Object> someone() {
        return Map.of("login", LOGIN, "name", NAME, "nik", NIK, "phone", PHONE);
    }

    private org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder rescue(String content) {
        RequestPostProcessor head = TestActors.as(TestActors.in(users).head());
        var file = new MockMultipartFile(
                "file", NAME + ".mcsx", "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
        return multipart("/sync/rescue").file(file).with(head).with(csrf());
    }
}
