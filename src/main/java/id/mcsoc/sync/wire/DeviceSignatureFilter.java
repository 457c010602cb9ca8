package id.mcsoc.sync.wire;

import id.mcsoc.sync.Devices;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a tablet by the signature over its request. A body is read only for a tablet that is known, and bounded. */
final class DeviceSignatureFilter extends OncePerRequestFilter {

    static final String TIME = "X-MCS-Time";

    private final Devices devices;
    private final BodyGate bodies;
    private final WireErrors errors;
    private final Clock clock;

    DeviceSignatureFilter(Devices devices, BodyGate bodies, WireErrors errors, Clock clock) {
        this.devices = devices;
        this.bodies = bodies;
        this.errors = errors;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signature = DeviceSignature.of(request.getHeader(DeviceSignature.HEADER));
        var known = signature.flatMap(found -> devices.known(found.device()));
        if (known.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body;
        try {
            body = bodies.read(known.get().actor().device(), request);
        } catch (WireRefused refused) {
            errors.write(request, response, refused);
            return;
        }
        if (signature
                .orElseThrow()
                .covers(request.getMethod(), address(request), body, known.get().key())) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new DeviceAuthentication(known.get()));
            SecurityContextHolder.setContext(context);
            response.setHeader(TIME, clock.instant().toString());
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    /** As the tablet wrote it: path and question. */
    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
