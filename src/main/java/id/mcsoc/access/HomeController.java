package id.mcsoc.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody starts where their work is. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(Actor actor) {
        return "redirect:"
                + switch (actor.role()) {
                    case KELURAHAN_STAFF -> "/booking";
                    case FIELD_OFFICER -> "/field/enrolment";
                    case COMPLAINT_OFFICER -> "/complaints";
                    case BRANCH_PLANNER, BRANCH_HEAD -> "/planning";
                    case KECAMATAN_HEAD, HEAD_OFFICE -> "/reporting";
                    case ADMINISTRATOR -> "/access/users";
                };
    }

    @GetMapping("/access/login")
    String login() {
        return "access/login";
    }
}
