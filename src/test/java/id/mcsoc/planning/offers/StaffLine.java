package id.mcsoc.planning.offers;

import id.mcsoc.browser.Visitor;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** One kelurahan's session: logged in through the form, as the page does. */
final class StaffLine {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*?(?:value|content)=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String server;

    StaffLine(String server, String login) throws IOException, InterruptedException {
        this.server = server;
        var token = TOKEN.matcher(get("/access/login").body());
        if (!token.find()) {
            throw new AssertionError("no token on the login page");
        }
        var form = "_csrf=" + token.group(1) + "&username=" + login + "&password="
                + URLEncoder.encode(Visitor.DEMO_PASSWORD, StandardCharsets.UTF_8);
        http.send(
                HttpRequest.newBuilder(URI.create(server + "/access/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString());
    }
}
