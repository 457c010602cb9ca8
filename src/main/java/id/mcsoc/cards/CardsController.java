package id.mcsoc.cards;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.CsvOut;
import id.mcsoc.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class CardsController {

    private static final List<String> HEADER =
            List.of("printed", "name", "number", "provisional", "layout", "copy", "reason", "team", "by");

    private final CardDesk desk;
    private final Branches branches;

    CardsController(CardDesk desk, Branches branches) {
        this.desk = desk;
        this.branches = branches;
    }

    @GetMapping("/cards")
    String prints(Actor actor, @ModelAttribute("filter") PrintFilterForm filter, Model model) {
        var zone = branches.get(actor.branch()).zone();
        model.addAttribute("zone", zone);
        model.addAttribute("prints", desk.prints(actor, filter.filter(zone)));
        model.addAttribute("stock", desk.stock(actor));
        return "cards/prints";
    }

    @GetMapping("/cards/export.csv")
    ResponseEntity<String> export(Actor actor, PrintFilterForm filter) {
        var csv = new CsvOut().line(HEADER);
        desk.prints(actor, filter.filter(branches.get(actor.branch()).zone())).forEach(line -> csv.line(cells(line)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("cards.csv")
                                .build()
                                .toString())
                .body(csv.toString());
    }

    @GetMapping("/cards/numbers")
    String numbers(Actor actor, Model model) {
        model.addAttribute("zone", branches.get(actor.branch()).zone());
        model.addAttribute("blocks", desk.numbers(actor));
        return "cards/numbers";
    }

    @GetMapping("/cards/stock")
    String stock(Actor actor, Model model) {
        model.addAttribute("stock", desk.stock(actor));
        model.addAttribute("operation", UuidCreator.getTimeOrderedEpoch());
        return "cards/stock";
    }

    @PostMapping("/cards/stock")
    String add(
            Actor actor,
            @RequestParam String team,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam UUID operation,
            Model model,
            RedirectAttributes flash) {
        try {
            desk.add(team, number(amount), actor, operation);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return stock(actor, model);
        }
        flash.addFlashAttribute("notice", "cards.stock-added");
        return "redirect:/cards/stock";
    }

    private static int number(String amount) {
        try {
            return Integer.parseInt(amount.strip());
        } catch (NumberFormatException e) {
            throw new Refused(CardRefusal.STOCK_AMOUNT_INVALID);
        }
    }

    private static List<Object> cells(PrintLog.Line line) {
        return List.of(
                line.at(),
                line.name(),
                line.number(),
                line.provisional(),
                line.layout(),
                line.copy(),
                line.reason().map(Enum::name).orElse(""),
                line.team(),
                line.by());
    }
}
