package id.mcsoc.print;

import com.openhtmltopdf.extend.FSStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The only files a page may ask for: style sheets in {@code static/css/print}, by their bare name. */
final class OwnFiles {

    static final String SCHEME = "own";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.css");

    private OwnFiles() {}

    /** @return null for what is not fetched */
    static @Nullable String resolve(String address) {
        return NAME.matcher(address).matches() ? SCHEME + ":" + address : mine(address) ? address : null;
    }

    static boolean mine(@Nullable String address) {
        return address != null && (address.startsWith(SCHEME + ":") || address.startsWith("data:image/png;base64,"));
    }

    static FSStream open(String address) {
        var file = new ClassPathResource("static/css/print/" + address.substring(SCHEME.length() + 1));
        return new FSStream() {
            @Override
            public InputStream getStream() {
                try {
                    return file.getInputStream();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }
}
