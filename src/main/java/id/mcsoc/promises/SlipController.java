package id.mcsoc.promises;

import id.mcsoc.access.Actor;
import id.mcsoc.promises.SlipPaper.Paper;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@PreAuthorize("hasAnyRole('COMPLAINT_OFFICER', 'BRANCH_PLANNER', 'BRANCH_HEAD')")
class SlipController {

    private final SlipPaper slips;

    SlipController(SlipPaper slips) {
        this.slips = slips;
    }

    @GetMapping("/promises/{operation}/slip.pdf")
    ResponseEntity<byte[]> slip(
            Actor actor, @PathVariable UUID operation, @RequestParam(defaultValue = "ROLL") Paper paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"slip.pdf\"")
                .body(slips.of(actor, operation, paper));
    }
}
