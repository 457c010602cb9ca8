package id.mcsoc.promises;

import id.mcsoc.complaints.StatusGate;
import id.mcsoc.complaints.StatusPage;
import id.mcsoc.geo.Branches;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a transaction stands, for whoever holds its slip. The code is posted: it stands in no address and no log. */
@Controller("promiseStatus")
class StatusController {

    private final PromiseTable table;
    private final StatusGate gate;
    private final Branches branches;
    private final Clock clock;

    StatusController(PromiseTable table, StatusGate gate, Branches branches, Clock clock) {
        this.table = table;
        this.gate = gate;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping("/promises/status")
    String form(@RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("number", StatusPage.sent(number));
        return "promises/status";
    }

    @PostMapping("/promises/status")
    String look(SlipForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var number = SlipNumber.typed(StatusPage.sent(form.number()));
        var having = table.numbered(number).stream().map(Promise::operation).toList();
        var opened = gate.open(number, having, StatusPage.sent(form.code()), request.getRemoteAddr());
        model.addAttribute("number", StatusPage.sent(form.number()));
        StatusPage.answer(opened.locked(), opened.operation().isPresent(), PromiseRefusal.SLIP_WRONG, model, response);
        opened.operation().flatMap(table::find).ifPresent(promise -> show(promise, model));
        return "promises/status";
    }

    private void show(Promise promise, Model model) {
        model.addAttribute("promise", promise);
        model.addAttribute("late", promise.lateAt(clock.instant()));
        model.addAttribute("zone", branches.get(promise.where().branch()).zone());
    }

    /** What the page sends. */
    record SlipForm(@Nullable String number, @Nullable String code) {

        /** Never the code: this is what a log would show. */
        @Override
        public String toString() {
            return "SlipForm[" + number + "]";
        }
    }
}
