package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.push.CaseDecisions;
import id.mcsoc.sync.push.Place;
import org.jspecify.annotations.Nullable;

/** What a person says to a case: {@code ACCEPT}, {@code REJECT} or {@code REOPEN}, and why. */
record DecisionForm(@Nullable Verdict verdict, @Nullable String reason) {

    enum Verdict {
        ACCEPT,
        REJECT,
        REOPEN
    }

    /** @throws Refused VERDICT_MISSING, and as {@link CaseDecisions} says */
    void carryOut(CaseDecisions decisions, Actor by, Place place) {
        var why = reason == null ? "" : reason;
        switch (verdict == null ? missing() : verdict) {
            case ACCEPT -> decisions.accept(by, place, why);
            case REJECT -> decisions.reject(by, place, why);
            case REOPEN -> decisions.reopen(by, place, why);
        }
    }

    private static Verdict missing() {
        throw new Refused(SyncRefusal.VERDICT_MISSING);
    }
}
