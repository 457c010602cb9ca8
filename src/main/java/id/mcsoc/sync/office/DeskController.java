package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.sync.WaitingWork.Kind;
import id.mcsoc.sync.push.ClosedLetters;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class DeskController {

    private final Desk desk;
    private final Branches branches;
    private final ClosedLetters letters;
    private final MessageSource messages;

    DeskController(Desk desk, Branches branches, ClosedLetters letters, MessageSource messages) {
        this.desk = desk;
        this.branches = branches;
        this.letters = letters;
        this.messages = messages;
    }

    @GetMapping("/sync/desk")
    String queue(Actor actor, @RequestParam @Nullable Kind kind, Model model) {
        var all = desk.of(actor);
        var counts = all.stream()
                .map(DeskRow::kind)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        model.addAttribute("kind", kind);
        model.addAttribute("total", all.size());
        model.addAttribute("counts", counts);
        model.addAttribute("unreadable", counts.getOrDefault(Kind.UNREADABLE, 0L));
        model.addAttribute(
                "rows",
                all.stream().filter(row -> kind == null || row.kind() == kind).toList());
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        return "sync/desk";
    }

    /** After a key was put back into the keystore. */
    @PostMapping("/sync/desk/letters")
    String tryAgain(Actor actor, RedirectAttributes flash) {
        var reason = messages.getMessage("sync.letters-reason", new Object[0], LocaleContextHolder.getLocale());
        var tried = letters.tryAgain(actor, reason);
        flash.addFlashAttribute("notice", "sync.letters-tried");
        flash.addFlashAttribute("noticeArguments", new Object[] {tried.opened(), tried.closed()});
        return "redirect:/sync/desk";
    }
}
