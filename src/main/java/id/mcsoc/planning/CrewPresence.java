package id.mcsoc.planning;

import id.mcsoc.booking.Presence;
import org.springframework.stereotype.Component;

/** Tells booking how long a team stays. */
@Component
class CrewPresence implements Presence {

    private final PlanningSettings settings;

    CrewPresence(PlanningSettings settings) {
        this.settings = settings;
    }

    @Override
    public int minutes(int families, int officerMinutes) {
        return settings.presenceMinutes(families, officerMinutes);
    }
}
