package id.mcsoc.complaints.status;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.complaints.StatusPage;
import id.mcsoc.complaints.status.StatusDesk.Answer;
import id.mcsoc.complaints.status.StatusDesk.Asked;
import id.mcsoc.complaints.status.StatusDesk.Rating;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Open to everybody. The code is posted: it stands in no address and no log. */
@Controller
class StatusController {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final StatusDesk desk;
    private final Branches branches;
    private final MessageSource messages;

    StatusController(StatusDesk desk, Branches branches, MessageSource messages) {
        this.desk = desk;
        this.branches = branches;
        this.messages = messages;
    }

    @GetMapping("/complaints/status")
    String form(@RequestParam(defaultValue = "") String ticket, Model model) {
        model.addAttribute("ticket", StatusPage.sent(ticket));
        return "complaints/status";
    }

    @PostMapping("/complaints/status")
    String look(StatusForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return show(form, desk.look(form.asked(request.getRemoteAddr())), response, model);
    }

    @PostMapping("/complaints/status/rating")
    String rate(StatusForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var asked = form.asked(request.getRemoteAddr());
        try {
            var signature = messages.getMessage("complaints.by-complainant", new Object[0], INDONESIAN);
            var answer = desk.rate(asked, form.rating(signature));
            model.addAttribute("rated", answer.status().isPresent());
            return show(form, answer, response, model);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return show(form, desk.look(asked), response, model);
        }
    }

    private String show(StatusForm form, Answer answer, HttpServletResponse response, Model model) {
        model.addAttribute("ticket", form.number());
        model.addAttribute("operation", UuidCreator.getTimeOrderedEpoch());
        model.addAttribute("code", answer.status().isPresent() ? form.secret() : "");
        StatusPage.answer(answer.locked(), answer.status().isPresent(), ComplaintRefusal.STATUS_WRONG, model, response);
        answer.status().ifPresent(status -> {
            model.addAttribute("status", status);
            model.addAttribute("zone", branches.get(status.branch()).zone());
        });
        return "complaints/status";
    }

    /** What the page sends. */
    record StatusForm(
            @Nullable String ticket,
            @Nullable String code,
            @Nullable String stars,
            @Nullable String words,
            @Nullable String operation) {

        String number() {
            return StatusPage.sent(ticket);
        }

        String secret() {
            return StatusPage.sent(code);
        }

        Asked asked(String address) {
            return new Asked(number(), secret(), address);
        }

        Rating rating(String signature) {
            try {
                return new Rating(
                        Integer.parseInt(StatusPage.sent(stars, 2)),
                        StatusPage.sent(words, 4000),
                        signature,
                        UUID.fromString(StatusPage.sent(operation, 36)));
            } catch (IllegalArgumentException e) {
                throw new Refused(ComplaintRefusal.COMPLAINT_FORM_UNREADABLE);
            }
        }

        /** Never the code: this is what a log would show. */
        @Override
        public String toString() {
            return "StatusForm[" + number() + "]";
        }
    }
}
