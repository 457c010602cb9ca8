package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.push.RescueImport;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes the file of a tablet that can no longer send. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
class RescueController {

    private final RescueImport rescue;

    RescueController(RescueImport rescue) {
        this.rescue = rescue;
    }

    @GetMapping("/sync/rescue")
    String form() {
        return "sync/rescue";
    }

    @PostMapping("/sync/rescue")
    String take(Actor actor, @RequestParam MultipartFile file, Model model) throws IOException {
        try {
            model.addAttribute("report", rescue.take(actor, file.getBytes()));
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
        }
        return "sync/rescue";
    }
}
