package id.mcsoc.planning.run;

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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The demo's planner at one server, over HTTP and without a browser. */
final class PlannersLine {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*?(?:value|content)=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String server;

    PlannersLine(String server) throws IOException, InterruptedException {
        this.server = server;
        post("/access/login", "/access/login", Map.of("username", "perencana", "password", Visitor.DEMO_PASSWORD));
    }

    /** @return the page that answers */
    String startRun(int seconds) throws IOException, InterruptedException {
        return post("/planning", "/planning/runs", Map.of("weeks", "4", "seconds", String.valueOf(seconds)));
    }

    private String post(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(
                send(HttpRequest.newBuilder(URI.create(server + page))).body());
        if (!token.find()) {
            throw new AssertionError("no token in " + page);
        }
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token.group(1) + "&", ""));
        return send(HttpRequest.newBuilder(URI.create(server + action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
