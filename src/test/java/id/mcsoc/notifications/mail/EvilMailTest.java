package id.mcsoc.notifications.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Words in a mail stay words: no line of the head, no reader and no part is added by what somebody wrote. */
class EvilMailTest {

    private static final String TRAP = "Balai\r\nBcc: jahat@example.org\r\nX-EVIL: 1\r\n\r\n<script>alert(1)</script>";

    private final List<MimeMessage> sent = new ArrayList<>();
    private final Postman postman = new Postman(
            new JavaMailSenderImpl() {
                @Override
                protected void doSend(MimeMessage[] messages, Object[] originals) {
                    sent.addAll(List.of(messages));
                }
            },
            new MailSettings("mail.example.org", "mcs@example.org"));

    @ParameterizedTest
    @ValueSource(strings = {TRAP, "é " + TRAP, "Balai\nX-EVIL: 1", "Balai\rX-EVIL: 1", "\r\nX-EVIL: 1"})
    void noHeaderIsWordsAndNobodyElseReadsThem(String words) throws Exception {
        postman.send("planner@example.org", new Letter(words, words, Optional.of("BEGIN:VCALENDAR")));
        var message = sent.get(0);
        message.saveChanges();
        assertThat(added(written(message))).isEmpty();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getContentType()).startsWith("multipart/mixed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.org\r\nBcc: jahat@example.org", "a@example.org, jahat@example.org"})
    void anAddressIsOneAddress(String address) {
        assertThatThrownBy(() -> postman.send(address, new Letter("Uji", "Uji", Optional.empty())))
                .isInstanceOf(MailException.class);
        assertThat(sent).isEmpty();
    }

    /** The negative control. */
    @Test
    void aHeadWithALineMoreIsSeen() {
        assertThat(added("Subject: Balai\r\nX-EVIL: 1\r\nBcc: jahat@example.org\r\n\r\nUji"))
                .hasSize(2);
        assertThat(added("Subject: Balai\r\n X-EVIL: 1\r\n\r\nX-EVIL: 1")).isEmpty();
    }

    @Test
    void everyMailGoesThroughHere() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile).filter(EvilMailTest::speaksToMailServers))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("Postman.java");
        }
    }

    private static boolean speaksToMailServers(Path file) {
        try {
            var text = Files.readString(file);
            return text.contains("JavaMailSender") || text.contains("jakarta.mail.Transport");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> added(String mail) {
        return mail.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.matches("(?i)(x-evil|bcc|cc)\\s*:.*"))
                .toList();
    }

    private static String written(MimeMessage message) throws Exception {
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(UTF_8);
    }
}
