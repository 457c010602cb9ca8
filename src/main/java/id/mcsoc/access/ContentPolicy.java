package id.mcsoc.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page or a worker may load and run (Content Security Policy 3). An answer with a narrower policy of its own
 * keeps it. Scripts and styles that a page loads are ruled by the page's policy, theirs would be unread: without it the
 * tablet's first load is a tenth smaller.
 */
final class ContentPolicy implements HeaderWriter {

    static final String HEADER = "Content-Security-Policy";

    private static final String EVERYWHERE = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    /** Text becomes markup in {@code static/js/trusted.js} only. */
    static final String OFFICE = EVERYWHERE + "; trusted-types default; script-src 'self'";

    /** The tablet derives its key with Argon2, which is WebAssembly; its one policy names the service worker. */
    static final String TABLET = EVERYWHERE + "; trusted-types tablet; script-src 'self' 'wasm-unsafe-eval'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER) && !isPartOfAPage(response)) {
            response.setHeader(HEADER, request.getRequestURI().startsWith("/field") ? TABLET : OFFICE);
        }
    }

    /** Told by what the answer is, never by what its address looks like; a service worker is ruled by its own policy. */
    private static boolean isPartOfAPage(HttpServletResponse response) {
        var type = String.valueOf(response.getContentType());
        return (type.startsWith("text/javascript") || type.startsWith("text/css"))
                && !response.containsHeader("Service-Worker-Allowed");
    }
}
