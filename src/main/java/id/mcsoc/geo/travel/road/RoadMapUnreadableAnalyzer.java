package id.mcsoc.geo.travel.road;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace. */
class RoadMapUnreadableAnalyzer extends AbstractFailureAnalyzer<RoadMapUnreadable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RoadMapUnreadable cause) {
        return new FailureAnalysis(
                "MCS-OC does not start: " + cause.getMessage(),
                "Correct mcs.geo.road-map, or leave it empty to have travel times estimated.",
                cause);
    }
}
