package id.mcsoc.members.desk;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Facilities;
import id.mcsoc.geo.Facility;
import id.mcsoc.shared.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class RegistrationController {

    private final RegistrationDesk desk;
    private final Areas areas;
    private final Facilities facilities;
    private final MessageSource messages;

    RegistrationController(RegistrationDesk desk, Areas areas, Facilities facilities, MessageSource messages) {
        this.desk = desk;
        this.areas = areas;
        this.facilities = facilities;
        this.messages = messages;
    }

    @GetMapping("/members/registration")
    String form(Actor actor, @RequestParam Map<String, String> sent, Model model) {
        model.addAttribute("form", new RegistrationForm(Map.of("persons", sent.getOrDefault("persons", "4"))));
        return page(actor, model);
    }

    @PostMapping("/members/registration")
    String register(
            Actor actor,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) List<MultipartFile> photos,
            Model model,
            RedirectAttributes flash) {
        var form = new RegistrationForm(sent);
        try {
            var family = desk.register(form, notice(), bytes(photos == null ? List.of() : photos), actor);
            flash.addFlashAttribute("notice", "members.registered");
            flash.addFlashAttribute("slip", form.operationId());
            return "redirect:/members/" + family.head().id();
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            model.addAttribute("form", form);
            return page(actor, model);
        }
    }

    /** The text the tablets read out too. */
    private ConsentForm.Notice notice() {
        var locale = LocaleContextHolder.getLocale();
        return new ConsentForm.Notice(
                said("field.notice-version", locale), said("field.notice-purpose", locale), locale.getLanguage());
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }

    /** A field without a file is an empty one. */
    private static List<byte[]> bytes(List<MultipartFile> photos) {
        return photos.stream()
                .filter(photo -> !photo.isEmpty())
                .map(photo -> {
                    try {
                        return photo.getBytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("areas", areas.of(actor.branch()));
        model.addAttribute("banks", desk.banks(actor));
        model.addAttribute(
                "facilities",
                facilities.of(actor.branch()).stream()
                        .filter(facility -> facility.level() == Facility.Level.PRIMARY)
                        .toList());
        return "members/registration";
    }
}
