package id.mcsoc.geo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class FacilitiesController {

    private final Facilities facilities;
    private final Areas areas;
    private final BranchCode branch;

    FacilitiesController(Facilities facilities, Areas areas, @Value("${mcs.branch}") String branch) {
        this.facilities = facilities;
        this.areas = areas;
        this.branch = new BranchCode(branch);
    }

    @GetMapping("/geo/facilities")
    String list(Model model) {
        model.addAttribute("branch", branch);
        model.addAttribute(
                "facilities", facilities.of(branch).stream().map(this::row).toList());
        return "geo/facilities";
    }

    private Row row(Facility facility) {
        return new Row(facility, areas.get(facility.area()));
    }

    /** One line of the list. */
    record Row(Facility facility, Kelurahan area) {}
}
