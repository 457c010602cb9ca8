package id.mcsoc.sync.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the whole body within bounds, inflates gzip within bounds (the servlet container does not), then goes on. */
final class BodyFilter extends OncePerRequestFilter {

    static final int MOST_PACKED = 256 * 1024;
    static final int MOST = 4 * 1024 * 1024;

    private final WireErrors errors;

    BodyFilter(WireErrors errors) {
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = body(request);
        } catch (WireRefused refused) {
            errors.write(request, response, refused);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return atMost(request.getInputStream(), MOST);
        }
        if (!encoding.toLowerCase(Locale.ROOT).equals("gzip")) {
            throw new WireRefused(WireRefusal.MALFORMED, "Content-Encoding");
        }
        var packed = atMost(request.getInputStream(), MOST_PACKED);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return atMost(in, MOST);
        } catch (ZipException | java.io.EOFException e) {
            throw new WireRefused(WireRefusal.MALFORMED, "gzip");
        }
    }

    private static byte[] atMost(InputStream in, int most) throws IOException {
        var read = in.readNBytes(most + 1);
        if (read.length > most) {
            throw new WireRefused(WireRefusal.BATCH_TOO_LARGE, "body");
        }
        return read;
    }
}
