package id.mcsoc.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The two families of every page: {@code Liberation Sans} and {@code Liberation Mono}, only the letters used. */
final class Fonts {

    private Fonts() {}

    static void embed(PdfRendererBuilder builder) {
        embed(builder, "LiberationSans-Regular", "Liberation Sans", 400, FontStyle.NORMAL);
        embed(builder, "LiberationSans-Bold", "Liberation Sans", 700, FontStyle.NORMAL);
        embed(builder, "LiberationSans-Italic", "Liberation Sans", 400, FontStyle.ITALIC);
        embed(builder, "LiberationMono-Regular", "Liberation Mono", 400, FontStyle.NORMAL);
        embed(builder, "LiberationMono-Bold", "Liberation Mono", 700, FontStyle.NORMAL);
    }

    private static void embed(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> read("liberation/" + file + ".ttf"), family, weight, style, true);
    }

    private static InputStream read(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
