package id.mcsoc.sync.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence and the command instead of a stack trace. */
class SealingKeyMissingAnalyzer extends AbstractFailureAnalyzer<SealingKeyMissing> {

    private static final String REMEDY = "Make one and name it in mcs.sync.sealing-keystore and sealing-password:"
            + " keytool -genkeypair -alias sealing -keyalg EC -groupname secp256r1 -validity 3650 -dname CN=MCS-OC"
            + " -storetype PKCS12 -keystore sealing.p12. Keep a copy apart from the database's backup.";

    @Override
    protected FailureAnalysis analyze(Throwable root, SealingKeyMissing cause) {
        return new FailureAnalysis("MCS-OC does not start: " + cause.getMessage(), REMEDY, cause);
    }
}
