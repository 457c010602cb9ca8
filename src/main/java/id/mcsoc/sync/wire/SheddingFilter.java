package id.mcsoc.sync.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 with Retry-After when the intake is full. */
final class SheddingFilter extends OncePerRequestFilter {

    private final IntakeGate gate;
    private final WireErrors errors;

    SheddingFilter(IntakeGate gate, WireErrors errors) {
        this.gate = gate;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!gate.enter()) {
            errors.write(request, response, new WireRefused(WireRefusal.TRY_LATER, "busy"));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            gate.leave();
        }
    }
}
