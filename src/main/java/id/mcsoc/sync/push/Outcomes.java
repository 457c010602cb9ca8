package id.mcsoc.sync.push;

import id.mcsoc.shared.RefusalCode;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.SyncRefusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Outcomes of refusals; the sentence's arguments travel as facts {@code 0}, {@code 1} … */
final class Outcomes {

    private Outcomes() {}

    static Outcome rejected(Refused refused) {
        return new Outcome(Outcome.Kind.REJECTED, refused.code().name(), arguments(refused));
    }

    /** Waits for the case, or falls with one that was decided against it. */
    static Outcome missing(Missing.Why why) {
        if (why.refused()) {
            return rejectedWith(why.root());
        }
        RefusalCode code = SyncRefusal.OPERATION_BLOCKED;
        return new Outcome(Outcome.Kind.BLOCKED, code.name(), Map.of("0", Long.toString(why.seq())));
    }

    static Outcome rejectedWith(long root) {
        return rejected(new Refused(SyncRefusal.OPERATION_REJECTED_WITH, root));
    }

    static boolean isTaken(Outcome outcome) {
        return outcome.kind() == Outcome.Kind.APPLIED || outcome.kind() == Outcome.Kind.MERGED;
    }

    private static Map<String, String> arguments(Refused refused) {
        var facts = new LinkedHashMap<String, String>();
        for (var argument : refused.arguments()) {
            facts.put(Integer.toString(facts.size()), String.valueOf(argument));
        }
        return facts;
    }
}
