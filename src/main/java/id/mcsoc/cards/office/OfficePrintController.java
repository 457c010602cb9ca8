package id.mcsoc.cards.office;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.cards.PrintCard.Layout;
import id.mcsoc.cards.PrintCard.ReprintReason;
import id.mcsoc.members.MemberId;
import id.mcsoc.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class OfficePrintController {

    private final OfficePrints prints;
    private final CardPaper paper;
    private final Printers printers;

    OfficePrintController(OfficePrints prints, CardPaper paper, Printers printers) {
        this.prints = prints;
        this.paper = paper;
        this.printers = printers;
    }

    @GetMapping("/cards/members/{id}/print")
    String preview(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("candidates", prints.candidates(actor, new MemberId(id)));
        model.addAttribute("printers", printers.of(actor.branch()));
        model.addAttribute("layouts", Layout.values());
        model.addAttribute("reasons", ReprintReason.values());
        model.addAttribute("operation", UuidCreator.getTimeOrderedEpoch());
        return "cards/print";
    }

    /** The record is committed before the file is made: no paper without it. */
    @PostMapping("/cards/members/{id}/print")
    Object print(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> member,
            @RequestParam(defaultValue = "CR80") Layout layout,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String printer,
            @RequestParam UUID operation,
            RedirectAttributes flash) {
        var order = new OfficePrints.Order(member == null ? List.of() : member, layout, reason(reason), operation);
        try {
            var faces = prints.print(actor, new MemberId(id), order);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header("Content-Disposition", "inline; filename=\"cards.pdf\"")
                    .body(paper.of(faces, layout, printers.get(actor.branch(), printer)));
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
            return "redirect:/cards/members/" + id + "/print";
        }
    }

    /** Empty for a first print; what is no reason is none. */
    private static Optional<ReprintReason> reason(String sent) {
        return Arrays.stream(ReprintReason.values())
                .filter(one -> one.name().equals(sent))
                .findFirst();
    }
}
