package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestView;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import jakarta.servlet.http.HttpServletResponse;

/** The five screens of the form. */
@Controller
@PreAuthorize("hasRole('KELURAHAN_STAFF')")
@RequestMapping("/booking/requests/{id}/{step:" + Step.IN_URL + "}")
class StepController {

    private final RequestDesk desk;
    private final StepSaving saving;
    private final StepModel pages;

    StepController(RequestDesk desk, StepSaving saving, StepModel pages) {
        this.desk = desk;
        this.saving = saving;
        this.pages = pages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, @PathVariable String step, Model model) {
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
        var result = saving.save(new RequestId(id), sent, actor);
        if (result.errors().isEmpty()) {
            var back = "back".equals(sent.getFirst("go"));
            return "redirect:/booking/requests/" + id + "/" + (back ? here.previous() : here.next()).word();
        }
        response.setStatus(422);
        return pages.fill(view(new RequestId(id), here, actor), here, result, actor, model);
    }

    private RequestView view(RequestId id, Step step, Actor actor) {
        return step == Step.FAMILIES || step == Step.CHECK ? desk.viewFamilies(id, actor) : desk.view(id, actor);
    }
}
