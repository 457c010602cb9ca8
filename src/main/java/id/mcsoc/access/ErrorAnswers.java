package id.mcsoc.access;

import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Refusals that no page caught: a sentence and its code, as a page or as JSON, whichever was asked for. */
@ControllerAdvice
class ErrorAnswers {

    private final MessageSource messages;

    ErrorAnswers(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        var code = refused.code();
        var text = messages.getMessage(code.messageKey(), refused.arguments(), LocaleContextHolder.getLocale());
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, code.name(), text, request);
    }

    @ExceptionHandler
    Object notFound(NotFound missing, HttpServletRequest request) {
        var text = messages.getMessage("error.not-found", new Object[0], LocaleContextHolder.getLocale());
        return answer(HttpStatus.NOT_FOUND, "NOT_FOUND", text, request);
    }

    static Object answer(HttpStatusCode status, String code, String text, HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return new ModelAndView("error/refusal", Map.of("code", code, "text", text), status);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("code", code, "message", text));
    }
}
