package id.mcsoc.sync.wire;

import id.mcsoc.sync.Devices;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code Authorization: Device <token>}. */
final class DeviceTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Device ";
    private static final int LONGEST = 100;

    private final Devices devices;

    DeviceTokenFilter(Devices devices) {
        this.devices = devices;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(SCHEME) && header.length() <= LONGEST) {
            devices.authenticate(header.substring(SCHEME.length()).strip()).ifPresent(from -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new DeviceAuthentication(from));
                SecurityContextHolder.setContext(context);
            });
        }
        chain.doFilter(request, response);
    }
}
