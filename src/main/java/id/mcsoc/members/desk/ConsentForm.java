package id.mcsoc.members.desk;

import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.GiveConsent;
import id.mcsoc.members.GiveConsent.Method;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.shared.Refused;
import java.util.List;

/** The consent as the page sends it; a signature is on a sheet of paper, and that is photographed. */
record ConsentForm(RegistrationForm sent) {

    /** What is evidence of a signature on paper: the photos kept with the registration. */
    static final String ON_PAPER = "photo";

    private static final List<String> READERS = List.of("SELF", "OFFICER");

    /** @param version of the text that was read, {@code language} it was read in */
    record Notice(String version, String purpose, String language) {}

    /** @throws Refused without a consent, a witness or the signed sheet */
    GiveConsent command(FamilyCardNumber family, Notice notice, int photos) {
        var reader = sent.text("consentReader");
        if (!READERS.contains(reader)) {
            throw new Refused(MemberRefusal.CONSENT_MISSING);
        }
        var method = method();
        if (method == Method.SIGNATURE && photos == 0) {
            throw new Refused(MemberRefusal.CONSENT_PHOTO_MISSING);
        }
        var evidence = method == Method.SIGNATURE ? ON_PAPER : witness();
        return new GiveConsent(family, notice.version(), notice.purpose(), notice.language(), reader, method, evidence);
    }

    private Method method() {
        try {
            return Method.valueOf(sent.text("consentMethod"));
        } catch (IllegalArgumentException none) {
            throw new Refused(MemberRefusal.CONSENT_MISSING);
        }
    }

    private String witness() {
        var witness = sent.text("consentWitness");
        if (witness.isEmpty() || witness.length() > 120) {
            throw new Refused(MemberRefusal.CONSENT_MISSING);
        }
        return witness;
    }
}
