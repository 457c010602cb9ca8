package id.mcsoc.booking.outreach;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.ExpectedNeeds;
import id.mcsoc.booking.HearingChannels;
import id.mcsoc.booking.SuggestedTimes;
import id.mcsoc.shared.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The branch looks where nobody asks, and writes down that it spoke. */
@Controller
@PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
@RequestMapping("/booking/outreach")
class OutreachController {

    private static final int PER_PAGE = 50;

    private final Outreach outreach;
    private final ExpectedNeeds needs;
    private final SuggestedTimes times;
    private final ReadyTexts texts;
    private final HearingChannels ways;

    OutreachController(
            Outreach outreach, ExpectedNeeds needs, SuggestedTimes times, ReadyTexts texts, HearingChannels ways) {
        this.outreach = outreach;
        this.needs = needs;
        this.times = times;
        this.texts = texts;
        this.ways = ways;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = OutreachFilter.of(area, only);
        var lines = outreach.lines(actor, filter);
        int pages = Math.max(1, (lines.size() + PER_PAGE - 1) / PER_PAGE);
        int shown = Math.min(Math.max(0, page), pages - 1);
        model.addAttribute(
                "lines",
                lines.stream().skip((long) shown * PER_PAGE).limit(PER_PAGE).toList());
        model.addAttribute("count", lines.size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("filter", filter);
        model.addAttribute("places", places(actor));
        model.addAttribute("reasons", outreach.reasons(actor));
        model.addAttribute("assumed", needs.assumptions());
        return "booking/outreach";
    }

    @GetMapping("/{area}")
    String show(Actor actor, @PathVariable String area, Model model) {
        var need = outreach.need(area, actor);
        var suggested = times.in(need.area(), actor.branch());
        var language = LocaleContextHolder.getLocale().getLanguage();
        model.addAttribute("need", need);
        model.addAttribute("lapsed", 100 * needs.lapsedShare(need.area().code()));
        model.addAttribute("assumed", needs.assumptions());
        model.addAttribute("times", suggested);
        model.addAttribute("texts", texts.all(need.area(), suggested));
        model.addAttribute("log", outreach.log(need.area().code(), actor));
        model.addAttribute("ways", ways.all(language));
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("declines", DeclineReason.values());
        model.addAttribute("today", outreach.today(actor));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ApproachForm.blank(outreach.today(actor)));
        }
        return "booking/outreach-area";
    }

    @PostMapping("/{area}")
    String note(Actor actor, @PathVariable String area, @ModelAttribute ApproachForm form, RedirectAttributes flash) {
        var code = outreach.need(area, actor).area().code();
        try {
            outreach.note(code, form, actor);
            flash.addFlashAttribute("notice", "booking.outreach.noted");
        } catch (Refused refused) {
            flash.addFlashAttribute("refused", refused);
            flash.addFlashAttribute("form", form);
        }
        return "redirect:/booking/outreach/" + code;
    }

    /** Regencies, and under each its kecamatan. */
    private List<Place> places(Actor actor) {
        return needs.of(actor.branch()).stream()
                .map(need -> need.area())
                .flatMap(area -> Stream.of(
                        new Place(area.code().regency(), area.regency(), false),
                        new Place(area.code().kecamatan(), area.kecamatan(), true)))
                .distinct()
                .sorted(Comparator.comparing(Place::code))
                .toList();
    }

    record Place(String code, String name, boolean inside) {}
}
