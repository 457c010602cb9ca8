package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestDrafts;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestView;
import id.mcsoc.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The five screens of the form. */
@Controller
@PreAuthorize("hasRole('KELURAHAN_STAFF')")
@RequestMapping("/booking/requests/{id}/{step:" + Step.IN_URL + "}")
class StepController {

    private final RequestDesk desk;
    private final RequestDrafts drafts;
    private final StepSaving saving;
    private final StepModel pages;

    StepController(RequestDesk desk, RequestDrafts drafts, StepSaving saving, StepModel pages) {
        this.desk = desk;
        this.drafts = drafts;
        this.saving = saving;
        this.pages = pages;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String sent,
            Model model) {
        model.addAttribute("refusedNow", sent != null);
        var view = view(new RequestId(id), Step.of(step), actor);
        if (!view.draft()) {
            return "redirect:/booking/requests/" + id;
        }
        return pages.fill(view, Step.of(step), new StepForm(Map.of(), Map.of(), Map.of()), actor, model);
    }

    @PostMapping
    String save(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var here = Step.of(step);
        desk.view(new RequestId(id), actor);
        var result = saving.save(new RequestId(id), sent, actor);
        var go = Objects.requireNonNullElse(sent.getFirst("go"), "next");
        var target = go(new RequestId(id), here, go, actor);
        if (result.errors().isEmpty()) {
            return "redirect:/booking/requests/" + id + "/" + target;
        }
        response.setStatus(422);
        return pages.fill(view(new RequestId(id), here, actor), here, result, actor, model);
    }

    /** Where the pressed button leads; the buttons of the family list change it on the way. */
    private String go(RequestId id, Step here, String go, Actor actor) {
        if (go.startsWith("add.")) {
            drafts.addLine(id, line(go.substring(4)), actor);
            return here.word() + "#family." + go.substring(4) + ".familyCard";
        }
        if (go.startsWith("remove.")) {
            drafts.removeLine(id, line(go.substring(7)), actor);
            return here.word() + "#family-list";
        }
        return (go.equals("back") ? here.previous() : here.next()).word();
    }

    private static UUID line(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException e) {
            throw new Refused(BookingRefusal.INPUT_UNKNOWN);
        }
    }

    private RequestView view(RequestId id, Step step, Actor actor) {
        return step == Step.FAMILIES || step == Step.CHECK ? desk.viewFamilies(id, actor) : desk.view(id, actor);
    }
}
