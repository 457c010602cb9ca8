package id.mcsoc.geo;

import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class HolidaysController {

    private final Holidays holidays;
    private final Clock clock;

    HolidaysController(Holidays holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping("/geo/holidays")
    String list(@RequestParam(required = false) @Nullable Integer year, Model model) {
        return page(year == null ? thisYear() : year, HolidayForm.empty(), model);
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PostMapping("/geo/holidays")
    String add(@ModelAttribute("form") HolidayForm form, Model model, RedirectAttributes flash) {
        try {
            var day = form.holiday();
            if (!holidays.add(day)) {
                throw new Refused(GeoRefusal.HOLIDAY_EXISTS);
            }
            return done(day.date(), "geo.holiday-added", flash);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            return page(thisYear(), form, model);
        }
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PostMapping("/geo/holidays/{date}/{kind}/removal")
    String remove(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @PathVariable Holiday.Kind kind,
            RedirectAttributes flash) {
        if (!holidays.remove(date, kind)) {
            throw new NotFound(date);
        }
        return done(date, "geo.holiday-removed", flash);
    }

    private static String done(LocalDate date, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/geo/holidays?year=" + date.getYear();
    }

    private String page(int year, HolidayForm form, Model model) {
        var shown = Math.max(2000, Math.min(2100, year));
        model.addAttribute("form", form);
        model.addAttribute("kinds", Holiday.Kind.values());
        model.addAttribute("year", shown);
        model.addAttribute("years", holidays.years());
        model.addAttribute("days", holidays.between(LocalDate.of(shown, 1, 1), LocalDate.of(shown, 12, 31)));
        return "geo/holidays";
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
    }
}
