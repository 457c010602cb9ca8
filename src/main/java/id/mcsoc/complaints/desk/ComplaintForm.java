package id.mcsoc.complaints.desk;

import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.shared.Refused;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the form for a complaint at the office sends; what was left out is empty. */
record ComplaintForm(
        @Nullable String kind,
        @Nullable String category,
        @Nullable String target,
        @Nullable String area,
        @Nullable String text,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String persons,
        @Nullable Boolean secret,
        @Nullable String wantedOutcome,
        @Nullable String channel,
        @Nullable String standing,
        @Nullable String solvedOnSpot,
        @Nullable String operation) {

    static ComplaintForm empty(UUID operation) {
        return new ComplaintForm(
                "COMPLAINT",
                "",
                "BRANCH",
                "",
                "",
                "",
                "",
                "1",
                false,
                "",
                "BRANCH_COUNTER",
                "UNKNOWN",
                "",
                operation.toString());
    }

    /** @throws Refused what cannot be right, with the first reason */
    OpenComplaint command() {
        return new OpenComplaint(
                Optional.empty(),
                choice(OpenComplaint.Kind.class, kind),
                filled(category),
                choice(OpenComplaint.Target.class, target),
                place(),
                filled(text),
                who(),
                filled(wantedOutcome),
                filled(channel),
                Optional.of(filled(solvedOnSpot).strip()).filter(done -> !done.isEmpty()));
    }

    private OpenComplaint.Complainant who() {
        var people = number(persons);
        var whose = filled(standing).isEmpty()
                ? OpenComplaint.Standing.UNKNOWN
                : choice(OpenComplaint.Standing.class, standing);
        return new OpenComplaint.Complainant(
                filled(name).strip(), filled(phone).strip(), people > 1, people, Boolean.TRUE.equals(secret), whose);
    }

    /** Never what was typed: this is what a log would show. */
    @Override
    public String toString() {
        return "ComplaintForm[" + category + ", " + area + "]";
    }

    UUID operationId() {
        return operation(filled(operation));
    }

    static UUID operation(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException e) {
            throw new Refused(ComplaintRefusal.COMPLAINT_FORM_UNREADABLE);
        }
    }

    private AreaCode place() {
        try {
            return new AreaCode(filled(area));
        } catch (IllegalArgumentException e) {
            throw new Refused(ComplaintRefusal.COMPLAINT_AREA_UNKNOWN, filled(area));
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, @Nullable String sent) {
        try {
            return Enum.valueOf(type, filled(sent));
        } catch (IllegalArgumentException e) {
            throw new Refused(ComplaintRefusal.COMPLAINT_FORM_UNREADABLE);
        }
    }

    private static int number(@Nullable String sent) {
        try {
            return Integer.parseInt(filled(sent).strip());
        } catch (NumberFormatException e) {
            throw new Refused(ComplaintRefusal.COMPLAINANT_INVALID);
        }
    }

    private static String filled(@Nullable String value) {
        return value == null ? "" : value;
    }
}
