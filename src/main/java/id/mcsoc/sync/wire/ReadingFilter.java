package id.mcsoc.sync.wire;

import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.loss.Losses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Requests for data: their watermarks are noted, and only here an old app is asked to renew itself. */
final class ReadingFilter extends OncePerRequestFilter {

    private final Losses losses;
    private final Clock clock;
    private final WireErrors errors;

    ReadingFilter(Losses losses, Clock clock, WireErrors errors) {
        this.losses = losses;
        this.clock = clock;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var app = TabletApp.of(request.getHeader(TabletApp.HEADER));
        if (!app.incarnation().isEmpty()) {
            losses.seen(new Losses.Line(device(), app.incarnation(), app.head(), app.acked()), clock.instant());
        }
        if (app.schema() < TabletApp.SCHEMA) {
            errors.write(request, response, new WireRefused(WireRefusal.APP_TOO_OLD, "schema"));
            return;
        }
        chain.doFilter(request, response);
    }

    private static DeviceId device() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof DeviceAuthentication device) {
            return device.from().device();
        }
        throw new IllegalStateException("only tablets come this far");
    }
}
