package id.mcsoc.sync.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A revoked tablet is told with every answer to make itself unreadable; what it pushes goes to quarantine. */
final class RevokedFilter extends OncePerRequestFilter {

    static final String DIRECTIVE = "X-MCS-Directive";
    static final String WIPE_VIEW = "WIPE_VIEW";

    /** Photos ask themselves whether their tablet was revoked, when they are whole. */
    private static final String PHOTOS = "/sync/v1/photos";

    private static final String ACK = "application/vnd.mcs.ack+json";
    private static final int TAKEN = 202;

    private final ObjectProvider<RevokedIntake> intake;
    private final WireErrors errors;

    RevokedFilter(ObjectProvider<RevokedIntake> intake, WireErrors errors) {
        this.intake = intake;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (!(who instanceof DeviceAuthentication device) || !device.revoked()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(DIRECTIVE, WIPE_VIEW);
        if (request.getRequestURI().startsWith(PHOTOS)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (!"POST".equals(request.getMethod()) || !request.getRequestURI().equals("/sync/v1/push")) {
                throw new WireRefused(WireRefusal.DEVICE_REVOKED, "device");
            }
            var body = request.getInputStream().readAllBytes();
            var ack = intake.getObject().take(device.from(), request.getHeader(TabletApp.HEADER), body);
            response.setStatus(TAKEN);
            response.setContentType(ACK);
            response.getOutputStream().write(ack);
        } catch (WireRefused refused) {
            errors.write(request, response, refused);
        }
    }
}
