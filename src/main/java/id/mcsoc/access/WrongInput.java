package id.mcsoc.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** What no page of ours sends: unknown addresses, values of the wrong kind, files too large, two writers at once. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class WrongInput {

    private static final Logger LOG = LoggerFactory.getLogger(WrongInput.class);
    /** SQLSTATE class of values longer or larger than their column. */
    private static final String DOES_NOT_FIT = "22";

    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "error.bad-input",
            404, "error.not-found",
            405, "error.bad-input",
            409, "error.changed-meanwhile",
            413, "error.too-large",
            415, "error.bad-input");

    private final MessageSource messages;

    WrongInput(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler({
        ServletException.class,
        TypeMismatchException.class,
        BindException.class,
        MultipartException.class,
        HttpMessageNotReadableException.class
    })
    Object unreadable(Exception wrong, HttpServletRequest request) {
        var status = wrong instanceof ErrorResponse known ? known.getStatusCode() : HttpStatusCode.valueOf(400);
        return answer(status, request);
    }

    /** Not the database's sentence is logged, which quotes what people typed: only what kind of refusal it was. */
    @ExceptionHandler({DataIntegrityViolationException.class, ConcurrencyFailureException.class})
    Object overtaken(Exception wrong, HttpServletRequest request) {
        var state = sqlState(wrong);
        LOG.warn("{} {}: {} {}", request.getMethod(), request.getRequestURI(), wrong.getClass(), state);
        return answer(HttpStatusCode.valueOf(state.startsWith(DOES_NOT_FIT) ? 400 : 409), request);
    }

    private static String sqlState(Throwable wrong) {
        for (var cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database) {
                return String.valueOf(database.getSQLState());
            }
        }
        return "";
    }

    private Object answer(HttpStatusCode status, HttpServletRequest request) {
        var key = SENTENCES.getOrDefault(status.value(), "error.unexpected");
        var text = messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
        var code = status.value() == 404 ? "NOT_FOUND" : "HTTP_" + status.value();
        return ErrorAnswers.answer(status, code, text, request);
    }
}
