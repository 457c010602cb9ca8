package id.mcsoc.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.sun.net.httpserver.HttpServer;
import id.mcsoc.shared.Formats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class PdfTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final SpringTemplateEngine engine = engine();
    private HttpServer web;
    private Pdf pdf;

    @BeforeEach
    void start() throws IOException {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("id"));
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        web.start();
        var beans = new StaticApplicationContext();
        beans.registerSingleton("format", Formats.class);
        beans.refresh();
        pdf = new Pdf(engine, beans);
    }

    @AfterEach
    void stop() {
        web.stop(0);
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aPageKeepsItsLettersAndBringsTheirShapesAlong() throws IOException {
        var name = "Siti Nurhaliza binti M. Ja’far – Jl. H. Agus Salim № 5, é";
        var facts =
                Map.<String, Object>of("name", name, "day", LocalDate.of(2026, 11, 20), "qr", QrCode.of("MCS-KARTU 1"));
        try (var document = Loader.loadPDF(pdf.of("print/letters", facts))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(name, "Jum, 20 Nov 2026", "0001234567890");
            var fonts = document.getPage(0).getResources();
            for (var font : fonts.getFontNames()) {
                assertThat(fonts.getFont(font).isEmbedded()).isTrue();
                assertThat(fonts.getFont(font).getName()).contains("Liberation");
            }
            assertThat(fonts.getFontNames()).hasSize(3);
        }
    }

    @Test
    void aPageFetchesNothingFromOutside(@TempDir Path folder) throws IOException {
        try (var document = Loader.loadPDF(pdf.of(greedy(folder), Map.of()))) {
            assertThat(asked).isEmpty();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(400);
        }
    }

    /** The negative control: without our doors shut the same page does ask, and a file does change it. */
    @Test
    void thePageThatFetchesNothingWouldHaveAsked(@TempDir Path folder) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .withHtmlContent(greedy(folder), null)
                .toStream(out)
                .run();
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertThat(asked).contains("/sheet.css", "/picture.png");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isLessThan(200);
        }
    }

    private String greedy(Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret.css"), "@page { size: 50mm 50mm }");
        return new ClassPathResource("print/greedy.html")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("WEB", "http://localhost:" + web.getAddress().getPort())
                .replace("FILE", file.toUri().toString());
    }

    /** Pages by name; what is no name is the page itself. */
    private static SpringTemplateEngine engine() {
        var named = new ClassLoaderTemplateResolver();
        named.setPrefix("templates/");
        named.setSuffix(".html");
        named.setCharacterEncoding("UTF-8");
        named.setResolvablePatterns(Set.of("print/*"));
        named.setOrder(1);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(named, new StringTemplateResolver()));
        return engine;
    }
}
