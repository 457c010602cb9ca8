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
        if (of(request.getRemoteAddr()) >= FREE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WINDOW.toSeconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
            missed(request.getRemoteAddr());
        }
    }

    private synchronized int of(String address) {
        var known = misses.get(address);
        return known == null || known.over(clock.instant()) ? 0 : known.count();
    }

    private synchronized void missed(String address) {
        var now = clock.instant();
        var known = misses.remove(address);
        var fresh = known == null || known.over(now);
        misses.put(address, fresh ? new Misses(now, 1) : new Misses(known.since(), known.count() + 1));
        if (misses.size() > MOST_ADDRESSES) {
            misses.remove(misses.keySet().iterator().next());
        }
    }

    private record Misses(Instant since, int count) {
        boolean over(Instant now) {
            return now.isAfter(since.plus(WINDOW));
        }
    }
}
