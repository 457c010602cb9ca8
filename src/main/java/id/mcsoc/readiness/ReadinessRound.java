package id.mcsoc.readiness;

import id.mcsoc.geo.Branches;
import id.mcsoc.planning.ScheduledVisit;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at every visit seven, three and one day before it, once each. Safe to run on several nodes. */
@Component
class ReadinessRound {

    private final ReadinessBoard board;
    private final ReadinessLooks looks;
    private final ReadinessFacts.Hours hours;
    private final Branches branches;
    private final Clock clock;

    ReadinessRound(
            ReadinessBoard board, ReadinessLooks looks, ReadinessFacts.Hours hours, Branches branches, Clock clock) {
        this.board = board;
        this.looks = looks;
        this.hours = hours;
        this.branches = branches;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "${mcs.readiness.first:PT2M}")
    void everyTenMinutes() {
        go();
    }

    /** @return how many visits were looked at */
    int go() {
        return branches.all().stream()
                .mapToInt(office -> (int) board.ahead(office.code()).stream()
                        .filter(visit -> stage(visit)
                                .filter(stage -> looks.look(visit, stage))
                                .isPresent())
                        .count())
                .sum();
    }

    /** The last of the three that has come; nothing before the first, nothing once the visit should run. */
    private Optional<Stage> stage(ScheduledVisit visit) {
        if (!clock.instant().isBefore(visit.start())) {
            return Optional.empty();
        }
        return Arrays.stream(Stage.values())
                .filter(stage -> !clock.instant().isBefore(hours.before(visit, stage.days())))
                .reduce((earlier, later) -> later);
    }
}
