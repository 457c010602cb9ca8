package id.mcsoc.cards.office;

import id.mcsoc.access.Actor;
import id.mcsoc.cards.CardRefusal;
import id.mcsoc.cards.PrintCard.Layout;
import id.mcsoc.print.Pdf;
import id.mcsoc.shared.Refused;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER', 'BRANCH_HEAD')")
class PrintersController {

    private final Printers printers;
    private final Pdf pdf;

    PrintersController(Printers printers, Pdf pdf) {
        this.printers = printers;
        this.pdf = pdf;
    }

    @GetMapping("/cards/printers")
    String printers(Actor actor, Model model) {
        model.addAttribute("printers", printers.of(actor.branch()));
        return "cards/printers";
    }

    @PostMapping("/cards/printers")
    String measure(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String top,
            Model model,
            RedirectAttributes flash) {
        try {
            printers.measured(actor.branch(), name.strip(), tenths(left), tenths(top));
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return printers(actor, model);
        }
        flash.addFlashAttribute("notice", "cards.printer-saved");
        return "redirect:/cards/printers";
    }

    /** Two lines 5 mm from the edges, where this printer would put them now. */
    @GetMapping("/cards/printers/calibration.pdf")
    ResponseEntity<byte[]> calibration(
            Actor actor,
            @RequestParam(defaultValue = "") String printer,
            @RequestParam(defaultValue = "CR80") Layout layout) {
        var chosen = printers.get(actor.branch(), printer);
        var facts = Map.<String, Object>of(
                "layout", CardPaper.style(layout), "printer", chosen.name(), "x", chosen.xMm(), "y", chosen.yMm());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf.of("cards/calibration", facts));
    }

    /** {@code 4,8} and {@code 4.8} mm are 48. */
    private static int tenths(String millimetres) {
        try {
            return new BigDecimal(millimetres.strip().replace(',', '.'))
                    .movePointRight(1)
                    .intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Refused(CardRefusal.PRINTER_INVALID);
        }
    }
}
