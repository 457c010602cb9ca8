package id.mcsoc.sync.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A server that cannot even look up who asks (its database is full, or gone) asks the tablet to come back. */
final class UnwellFilter extends OncePerRequestFilter {

    private final WireErrors errors;

    UnwellFilter(WireErrors errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            errors.writeFailed(request, response, failure);
        }
    }
}
