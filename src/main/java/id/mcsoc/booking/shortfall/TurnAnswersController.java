package id.mcsoc.booking.shortfall;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.RequestId;
import id.mcsoc.shared.Refused;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The kelurahan whose turn it is takes the freed time, or leaves it to the next; which is then asked at once. */
@Controller
@PreAuthorize("hasRole('KELURAHAN_STAFF')")
@RequestMapping("/booking/requests/{id}/turn")
class TurnAnswersController {

    private final TurnAnswers turns;
    private final TurnRound round;

    TurnAnswersController(TurnAnswers turns, TurnRound round) {
        this.turns = turns;
        this.round = round;
    }

    @PostMapping("/acceptance")
    String accept(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        return answered(id, "booking.turn-accepted", flash, () -> turns.accept(new RequestId(id), actor));
    }

    @PostMapping("/refusal")
    String decline(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        return answered(id, "booking.turn-declined", flash, () -> {
            turns.decline(new RequestId(id), actor);
            round.go(actor.branch());
        });
    }

    private static String answered(UUID id, String notice, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("notice", notice);
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
        }
        return "redirect:/booking/requests/" + id;
    }
}
