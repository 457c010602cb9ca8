package id.mcsoc.sync.durability;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace. */
class UnsafeDurabilityAnalyzer extends AbstractFailureAnalyzer<UnsafeDurability> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeDurability cause) {
        return new FailureAnalysis("MCS-OC does not start: " + cause.getMessage(), cause.remedy(), cause);
    }
}
