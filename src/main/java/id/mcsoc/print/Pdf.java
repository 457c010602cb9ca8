package id.mcsoc.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * A template of ours as PDF. It must be well-formed XML with {@code <!DOCTYPE html>} in capitals, takes its style from
 * {@code <link rel="stylesheet" href="NAME.css"/>} in {@code static/css/print} (CSS 2.1 with paged media: no variables,
 * no flex, no grid), its pictures as {@code data:} or SVG within the page. Nothing else is ever fetched.
 */
@Component
public class Pdf {

    private final ISpringTemplateEngine engine;
    private final ThymeleafEvaluationContext beans;

    Pdf(ISpringTemplateEngine engine, ApplicationContext beans) {
        this.engine = engine;
        this.beans = new ThymeleafEvaluationContext(beans, null);
    }

    /**
     * In the language of the request.
     *
     * @param template as a controller names it, as {@code cards/sheet}; there is no request: no {@code @{/links}}
     */
    public byte[] of(String template, Map<String, Object> facts) {
        var page = new Context(LocaleContextHolder.getLocale(), facts);
        page.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, beans);
        return render(engine.process(template, page));
    }

    private static byte[] render(String html) {
        var out = new ByteArrayOutputStream();
        try (var svg = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder()
                    .useUriResolver((base, address) -> OwnFiles.resolve(address))
                    .useProtocolsStreamImplementation(OwnFiles::open, OwnFiles.SCHEME)
                    .useExternalResourceAccessControl(
                            (address, type) -> OwnFiles.mine(address),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useSVGDrawer(svg)
                    .withHtmlContent(html, null)
                    .withProducer("MCS-OC")
                    .toStream(out);
            Fonts.embed(builder);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
