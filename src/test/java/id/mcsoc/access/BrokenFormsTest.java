package id.mcsoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.DemoServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms with files fail before a page is reached; over a real wire, for the server itself reads them. */
@DemoServer
class BrokenFormsTest {

    private static final int TOO_MUCH = 14_000_000;
    private static final int FIELDS_OF_TWENTY_PEOPLE = 200;

    @LocalServerPort
    int port;

    @Test
    void whatIsTooLargeIsAnsweredByOurOwnPageInTheReadersLanguage() throws Exception {
        assertThat(send(part("photos", "x".repeat(TOO_MUCH)), "id").statusCode())
                .isEqualTo(413);
        assertThat(send(part("photos", "x".repeat(TOO_MUCH)), "id").body())
                .contains("HTTP_413", "Kiriman terlalu besar", "Ke halaman awal");
        assertThat(send(part("photos", "x".repeat(TOO_MUCH)), "en").body()).contains("HTTP_413", "Too much at once");
    }

    @Test
    void whatIsBrokenIsAnsweredByOurOwnPage() throws Exception {
        var answer = send("--edge\r\nbroken", "id");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("HTTP_400", "tidak dapat dibaca");
    }

    /** It is read, and found to lack its token. */
    @Test
    void aFamilyOfTwentyFitsIntoOneForm() throws Exception {
        var family = IntStream.range(0, FIELDS_OF_TWENTY_PEOPLE)
                .mapToObj(field -> part("p" + field, "1"))
                .collect(Collectors.joining());
        assertThat(send(family + "--edge--\r\n", "id").body()).contains("HTTP_403");
    }

    private HttpResponse<String> send(String body, String language) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/members/registration");
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Accept", "text/html")
                .header("Cookie", "lang=" + language)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String part(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
