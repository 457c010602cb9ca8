package id.mcsoc.complaints.faq;

import id.mcsoc.access.Actor;
import id.mcsoc.complaints.OpenComplaint.Kind;
import id.mcsoc.complaints.log.CaseBook;
import id.mcsoc.complaints.log.ComplaintLists;
import id.mcsoc.complaints.trends.Words;
import id.mcsoc.shared.Refused;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAnyRole('COMPLAINT_OFFICER', 'BRANCH_PLANNER', 'BRANCH_HEAD')")
class FaqController {

    private final FaqBook faq;
    private final CaseBook book;
    private final Words words;
    private final ComplaintLists lists;

    FaqController(FaqBook faq, CaseBook book, Words words, ComplaintLists lists) {
        this.faq = faq;
        this.book = book;
        this.words = words;
        this.lists = lists;
    }

    @GetMapping("/complaints/faq")
    String list(Actor actor, Model model) {
        var questions = book.of(actor.branch()).stream()
                .filter(one -> one.opened().kind() == Kind.INFORMATION)
                .toList();
        model.addAttribute("entries", faq.of(actor));
        model.addAttribute("repeated", Repeated.among(questions, words));
        model.addAttribute("categories", lists.categories());
        return "complaints/faq";
    }

    /** Empty, or filled with a repeated question. */
    @GetMapping("/complaints/faq/new")
    String fresh(Actor actor, FaqForm form, Model model) {
        return page(form, "/complaints/faq", model);
    }

    @PostMapping("/complaints/faq")
    String add(Actor actor, FaqForm form, Model model, RedirectAttributes flash) {
        try {
            faq.add(form, actor);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return page(form, "/complaints/faq", model);
        }
        return saved(flash);
    }

    @GetMapping("/complaints/faq/{id}")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        return page(FaqForm.of(faq.get(id, actor)), "/complaints/faq/" + id, model);
    }

    @PostMapping("/complaints/faq/{id}")
    String save(Actor actor, @PathVariable UUID id, FaqForm form, Model model, RedirectAttributes flash) {
        try {
            faq.edit(id, form, actor);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return page(form, "/complaints/faq/" + id, model);
        }
        return saved(flash);
    }

    private String page(FaqForm form, String target, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("target", target);
        model.addAttribute("categories", lists.categories());
        return "complaints/faq-entry";
    }

    private static String saved(RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "complaints.saved");
        return "redirect:/complaints/faq";
    }
}
