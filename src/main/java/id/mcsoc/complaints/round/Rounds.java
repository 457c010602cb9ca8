package id.mcsoc.complaints.round;

import id.mcsoc.complaints.crisis.Crises;
import id.mcsoc.geo.Branches;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the complaints of every branch need from time to time. */
@Component
class Rounds {

    private final ComplaintRound complaints;
    private final Crises crises;
    private final Branches branches;

    Rounds(ComplaintRound complaints, Crises crises, Branches branches) {
        this.complaints = complaints;
        this.crises = crises;
        this.branches = branches;
    }

    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT30M")
    void everyHalfHour() {
        branches.all().forEach(office -> {
            complaints.go(office.code());
            crises.watch(office.code());
        });
    }
}
