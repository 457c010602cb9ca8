package id.mcsoc.sync.sealing;

/** Production without a keystore: whoever reads the database could read what tablets sealed. */
final class SealingKeyMissing extends RuntimeException {

    SealingKeyMissing() {
        super("there is no key to open what tablets seal for the office.");
    }
}
