package id.mcsoc.booking.shortfall;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Scope;
import id.mcsoc.access.UserId;
import id.mcsoc.booking.Shortages;
import id.mcsoc.booking.Shortages.Shortage;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Frees the slots of visits that are still too small when their list closes, and offers them on. Safe to run on several nodes. */
@Component
class ShortfallRound {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** Nobody's account: the rule itself. */
    private static final UserId RULE = new UserId(new UUID(0, 0));

    private final Shortages shortages;
    private final Branches branches;
    private final MessageSource messages;
    private final TurnRound turns;

    ShortfallRound(Shortages shortages, Branches branches, MessageSource messages, TurnRound turns) {
        this.turns = turns;
        this.shortages = shortages;
        this.branches = branches;
        this.messages = messages;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void everyTenMinutes() {
        go();
    }

    /** @return how many slots were freed */
    int go() {
        int freed =
                branches.all().stream().mapToInt(office -> free(office.code())).sum();
        branches.all().forEach(office -> turns.go(office.code()));
        return freed;
    }

    private int free(BranchCode branch) {
        var rule = new Actor(
                RULE,
                messages.getMessage("booking.rule-name", null, INDONESIAN),
                Role.BRANCH_PLANNER,
                new Scope(branch, null, null, null));
        return (int) shortages.of(branch).stream()
                .filter(shortage -> shortages.releaseDue(shortage.request(), why(shortage), rule))
                .count();
    }

    private String why(Shortage shortage) {
        return messages.getMessage(
                "booking.rule-reason", new Object[] {shortage.families(), shortage.minimum()}, INDONESIAN);
    }
}
