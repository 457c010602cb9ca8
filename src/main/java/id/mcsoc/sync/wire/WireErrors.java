package id.mcsoc.sync.wire;

import id.mcsoc.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** {@code {code, message, detail}} for everything that goes wrong on the wire as a whole. */
@RestControllerAdvice({"id.mcsoc.sync.push", "id.mcsoc.sync.loss", "id.mcsoc.sync.photos"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class WireErrors {

    private static final Logger LOG = LoggerFactory.getLogger(WireErrors.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final JsonMapper json;
    private final LastErrors last;

    WireErrors(MessageSource messages, LocaleResolver languages, JsonMapper json, LastErrors last) {
        this.last = last;
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(WireRefused refused) {
        last.note(refused.code());
        return answer(refused.code(), refused.detail());
    }

    /** Nothing was kept; the tablet tries again by itself. */
    @ExceptionHandler
    ResponseEntity<Map<String, String>> failed(RuntimeException failure, HttpServletRequest request) {
        if (failure instanceof NotFound) {
            throw failure;
        }
        log(request, failure);
        return answer(WireRefusal.TRY_LATER, "");
    }

    private static void log(HttpServletRequest request, RuntimeException failure) {
        LOG.error("{} failed: {}", request.getRequestURI(), Infrastructure.trace(failure));
    }

    private ResponseEntity<Map<String, String>> answer(WireRefusal code, String detail) {
        var answer = ResponseEntity.status(code.status());
        if (code.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(body(code, detail, LocaleContextHolder.getLocale()));
    }

    /** For filters, which run before the language of the request is known. */
    void write(HttpServletRequest request, HttpServletResponse response, WireRefused refused) throws IOException {
        var code = refused.code();
        last.note(code);
        if (code.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        var body = body(code, refused.detail(), languages.resolveLocale(request));
        response.setStatus(code.status().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    /** The same as {@link #failed}, for what fails before a controller is reached. */
    void writeFailed(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        log(request, failure);
        write(request, response, new WireRefused(WireRefusal.TRY_LATER, ""));
    }

    private Map<String, String> body(WireRefusal code, String detail, Locale language) {
        var sentence = messages.getMessage(code.messageKey(), new Object[] {detail}, language);
        return Map.of("code", code.name(), "message", sentence, "detail", detail);
    }
}
