package id.mcsoc.complaints;

import id.mcsoc.geo.AreaCode;
import java.util.Optional;

/**
 * A complaint, a question or a suggestion, as it was said.
 *
 * @param ticket taken from a tablet's lease; empty at the office, where the next number is assigned
 * @param category code of {@code seed/reference/complaint-categories.csv}
 * @param channel code of the channel it came through, {@code MCS} on a visit
 * @param solvedOnSpot what was done, when it needs nothing more
 */
public record OpenComplaint(
        Optional<TicketNumber> ticket,
        Kind kind,
        String category,
        Target target,
        AreaCode area,
        String text,
        Complainant complainant,
        String wantedOutcome,
        String channel,
        Optional<String> solvedOnSpot) {

    public enum Kind {
        COMPLAINT,
        INFORMATION,
        SUGGESTION
    }

    public enum Target {
        BRANCH,
        FACILITY,
        HOSPITAL,
        APP,
        OFFICER,
        MCS,
        OTHER
    }

    /** Whoever is not insured may complain too. */
    public enum Standing {
        MEMBER,
        OUTSIDER,
        UNKNOWN
    }

    /**
     * Who complains: one person, or the speaker of a group. {@code secret} hides name and phone from everybody but the
     * branch head.
     */
    public record Complainant(
            String name, String phone, boolean group, int persons, boolean secret, Standing standing) {

        public Complainant(String name, String phone, boolean group, int persons, boolean secret) {
            this(name, phone, group, persons, secret, Standing.UNKNOWN);
        }

        /** As it may be shown to whom the identity is a secret. */
        public Complainant masked() {
            return new Complainant("", "", group, persons, secret, Standing.UNKNOWN);
        }

        /** Never who it was: this is what a log would show. */
        @Override
        public String toString() {
            return "Complainant[persons=" + persons + ", secret=" + secret + "]";
        }
    }

    /** The same complaint without who made it. */
    public OpenComplaint masked() {
        return new OpenComplaint(
                ticket, kind, category, target, area, text, complainant.masked(), wantedOutcome, channel, solvedOnSpot);
    }

    /** Neither who it was nor what was said: this is what a log would show. */
    @Override
    public String toString() {
        return "OpenComplaint[" + kind + ", " + category + ", " + area + ", " + channel + "]";
    }
}
