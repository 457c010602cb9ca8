package id.mcsoc.booking.pages;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.booking.FamilyColumn;
import id.mcsoc.booking.HearingChannels;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestFamily.Precedence;
import id.mcsoc.booking.RequestView;
import id.mcsoc.booking.ServiceCatalog;
import id.mcsoc.geo.SignalGrade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a screen's model what that screen shows. */
@Component
class StepModel {

    private final RequestDesk desk;
    private final ServiceCatalog services;
    private final TimeModel times;
    private final HearingChannels channels;
    private final MessageSource messages;

    StepModel(
            RequestDesk desk,
            ServiceCatalog services,
            TimeModel times,
            HearingChannels channels,
            MessageSource messages) {
        this.desk = desk;
        this.services = services;
        this.times = times;
        this.channels = channels;
        this.messages = messages;
    }

    /** @return the name of the template */
    String fill(RequestView request, Step step, StepForm form, Actor actor, Model model) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        model.addAttribute("request", request);
        model.addAttribute("step", step);
        model.addAttribute("steps", Step.values());
        model.addAttribute("form", new StepForm(stored(request), form.typed(), form.errors()));
        model.addAttribute("language", language);
        model.addAttribute("services", services.all());
        model.addAttribute("signals", SignalGrade.values());
        model.addAttribute("precedences", Precedence.values());
        model.addAttribute("channels", channels.all(language));
        if (step == Step.FAMILIES) {
            model.addAttribute("newLine", UuidCreator.getTimeOrderedEpoch());
        }
        if (step == Step.TIME) {
            times.fill(request, actor, model);
        }
        if (step == Step.CHECK) {
            model.addAttribute("problems", problems(request, actor));
        }
        return "booking/" + step.word();
    }

    private List<ProblemLine> problems(RequestView request, Actor actor) {
        return desk.problems(request.id(), actor).stream()
                .map(problem -> new ProblemLine(
                        "/booking/requests/" + request.id() + "/" + problem.step() + "#" + problem.field(),
                        problem.code().name(),
                        messages.getMessage(
                                problem.code().messageKey(),
                                problem.arguments().toArray(),
                                LocaleContextHolder.getLocale())))
                .toList();
    }

    private static Map<String, String> stored(RequestView request) {
        var stored = new LinkedHashMap<>(request.fields());
        for (var line : request.families()) {
            for (var column : FamilyColumn.values()) {
                stored.put("family." + line.id() + "." + column.key(), column.read(line.family()));
            }
        }
        return stored;
    }

    /** A sentence that leads to the field it is about. */
    record ProblemLine(String href, String code, String text) {}
}
