package id.mcsoc.booking.pages;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestDrafts;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.familylist.FamilyListReader;
import id.mcsoc.booking.familylist.FamilyListReading;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A whole list of families: read first, added after a second look. */
@Controller
@PreAuthorize("hasRole('KELURAHAN_STAFF')")
@RequestMapping("/booking/requests/{id}/families")
class FamiliesController {

    private final RequestDrafts drafts;
    private final RequestDesk desk;
    private final FamilyListReader reader;
    private final StepModel pages;

    FamiliesController(RequestDrafts drafts, RequestDesk desk, FamilyListReader reader, StepModel pages) {
        this.drafts = drafts;
        this.desk = desk;
        this.reader = reader;
        this.pages = pages;
    }

    /** Reads a list and shows what it holds; writes nothing. */
    @PostMapping("/reading")
    String read(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var view = desk.viewFamilies(new RequestId(id), actor);
        model.addAttribute("text", text);
        try {
            var known = view.families().stream()
                    .flatMap(line -> line.family().card().stream())
                    .collect(Collectors.toSet());
            var reading = read(text, file, known);
            model.addAttribute("request", view);
            model.addAttribute("reading", reading);
            model.addAttribute("rows", FamilyListReader.write(reading.families()));
            return "booking/reading";
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("refused", refused);
            return pages.fill(view, Step.FAMILIES, new StepForm(Map.of(), Map.of(), Map.of()), actor, model);
        }
    }

    /** All lines that were shown, or none. */
    @PostMapping("/additions")
    String addAll(Actor actor, @PathVariable UUID id, @RequestParam String rows, RedirectAttributes flash) {
        try {
            drafts.list(new RequestId(id), reader.text(rows, Set.of()).families(), actor);
            flash.addFlashAttribute("notice", "booking.families-added");
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return back(id);
    }

    private FamilyListReading read(String text, @Nullable MultipartFile file, Set<FamilyCardNumber> known)
            throws IOException {
        return file == null || file.isEmpty() ? reader.text(text, known) : reader.file(file.getBytes(), known);
    }

    private static String back(UUID id) {
        return "redirect:/booking/requests/" + id + "/families#family-list";
    }
}
