package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.FieldChange;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestDrafts;
import id.mcsoc.booking.RequestId;
import id.mcsoc.shared.Formats;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves one field while somebody types; answers in JSON. */
@Controller
@PreAuthorize("hasRole('KELURAHAN_STAFF')")
class FieldsController {

    private final RequestDrafts drafts;
    private final RequestDesk desk;
    private final Formats formats;
    private final MessageSource messages;

    FieldsController(RequestDrafts drafts, RequestDesk desk, Formats formats, MessageSource messages) {
        this.drafts = drafts;
        this.desk = desk;
        this.formats = formats;
        this.messages = messages;
    }

    /** 200 saved, 409 changed by somebody else meanwhile, 422 cannot be such a value. */
    @PostMapping("/booking/requests/{id}/fields")
    ResponseEntity<Map<String, Object>> save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(required = false) @Nullable String base) {
        var saved = drafts.write(new RequestId(id), new FieldChange(name, value, base), actor);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("value", saved.stored());
        if (saved.conflictWith() != null) {
            answer.put("code", BookingRefusal.EDITED_BY_SOMEBODY.name());
            answer.put("message", message(BookingRefusal.EDITED_BY_SOMEBODY.messageKey(), saved.conflictWith()));
            return ResponseEntity.status(HttpStatus.CONFLICT).body(answer);
        }
        var view = desk.view(new RequestId(id), actor);
        var time = saved.at().atZone(view.branch().zone()).toLocalTime();
        answer.put("saved", message("booking.saved-at", formats.time(time)));
        answer.put("families", view.progress().families());
        answer.put(
                "progress",
                message(
                        "booking.progress",
                        view.progress().families(),
                        view.progress().minimum()));
        return ResponseEntity.ok(answer);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
