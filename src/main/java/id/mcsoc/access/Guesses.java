package id.mcsoc.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who asks for addresses that only their owners know, and keeps missing, is let guess no further for a minute. */
final class Guesses extends OncePerRequestFilter {

    static final int FREE = 20;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;
    private static final String SECRET_ADDRESSES = "/notifications/feed/";

    private final Map<String, Misses> misses = new LinkedHashMap<>();
    private final Clock clock;

    Guesses(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(SECRET_ADDRESSES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRemoteAddr();
        if (!begins(address)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WINDOW.toSeconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() != HttpServletResponse.SC_NOT_FOUND) {
            knew(address);
        }
    }

    /** A guess is a miss until it was right: a thousand at once are no more than a few. */
    private synchronized boolean begins(String address) {
        var now = clock.instant();
        var known = misses.get(address);
        var fresh = known == null || known.over(now) ? new Misses(now, 0) : known;
        if (fresh.count() >= FREE) {
            return false;
        }
        misses.remove(address);
        misses.put(address, new Misses(fresh.since(), fresh.count() + 1));
        if (misses.size() > MOST_ADDRESSES) {
            misses.remove(misses.keySet().iterator().next());
        }
        return true;
    }

    private synchronized void knew(String address) {
        misses.computeIfPresent(
                address, (same, known) -> known.count() > 1 ? new Misses(known.since(), known.count() - 1) : null);
    }

    private record Misses(Instant since, int count) {
        boolean over(Instant now) {
            return now.isAfter(since.plus(WINDOW));
        }
    }
}
