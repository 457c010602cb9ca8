package id.mcsoc.planning.scenario;

import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody wants to try out. */
record ScenarioForm(
        @Nullable String name,
        @Nullable Integer weeks,
        @Nullable Boolean reshuffles,
        @Nullable String lessTeam,
        @Nullable String moreTeam,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Integer longer,
        @Nullable String rule,
        @Nullable Integer percent,
        @Nullable String crossing) {

    static ScenarioForm standard(PlanningSettings settings) {
        return new ScenarioForm(null, settings.horizonWeeks(), false, null, null, null, null, 0, null, 100, null);
    }

    Horizon horizon(LocalDate today, PlanningSettings settings) {
        if (weeks == null || weeks < 1 || weeks > settings.horizonMostWeeks()) {
            throw new Refused(PlanningRefusal.HORIZON_INVALID, settings.horizonMostWeeks());
        }
        return Horizon.after(today, weeks);
    }

    String called() {
        return Objects.requireNonNullElse(name, "");
    }

    WhatIf change() {
        return new WhatIf(
                blank(lessTeam),
                blank(moreTeam),
                first,
                last,
                longer == null ? 0 : longer,
                blank(rule),
                percent == null ? 100 : percent,
                blank(crossing));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
