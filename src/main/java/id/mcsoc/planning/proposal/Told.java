package id.mcsoc.planning.proposal;

import id.mcsoc.booking.UnplannedReason;
import id.mcsoc.planning.solver.SolvedPlan.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reasons as a kelurahan is told them. */
final class Told {

    private Told() {}

    /** @param names of teams, by code */
    static List<UnplannedReason> reasons(StopView stop, Map<String, String> names) {
        return stop.reasons().stream().map(reason -> reason(reason, names)).toList();
    }

    private static UnplannedReason reason(Reason reason, Map<String, String> names) {
        return new UnplannedReason(
                reason.code(),
                reason.arguments(),
                Stream.ofNullable(reason.found())
                        .map(found -> RuleWords.said(found, names))
                        .toList(),
                reason.help().stream().map(help -> RuleWords.said(help, names)).toList());
    }
}
