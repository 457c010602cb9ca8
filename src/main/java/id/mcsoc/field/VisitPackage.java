package id.mcsoc.field;

import id.mcsoc.complaints.FaqAnswer;
import id.mcsoc.field.packing.Leases.Lease;
import id.mcsoc.members.FamilyRule;
import id.mcsoc.members.StatusStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the tablet takes along, all of it: after this it needs no network.
 *
 * @param facilities the nearest first
 * @param contributions every tariff, the earliest first: a bill is reckoned as of any day
 * @param rules the insurer's, every row: a tablet judges an earlier day by the rules of that day
 * @param sha256 of the package's JSON without this field: keys sorted, no spaces, UTF-8
 */
public record VisitPackage(
        UUID packageId,
        String sha256,
        Instant issuedAt,
        Grant grant,
        PackedVisit visit,
        List<PackedFamily> families,
        List<PackedFacility> facilities,
        List<PackedTariff> contributions,
        List<PackedBank> accounts,
        List<PackedCategory> categories,
        List<PackedService> services,
        List<FamilyRule> rules,
        Information information,
        int cardStock,
        PackedLeases leases,
        ConsentNotice consentNotice,
        PackedSurvey survey,
        List<PackedTicket> queue,
        Feed feed) {

    public VisitPackage signed(String hash) {
        return new VisitPackage(
                packageId,
                hash,
                issuedAt,
                grant,
                visit,
                families,
                facilities,
                contributions,
                accounts,
                categories,
                services,
                rules,
                information,
                cardStock,
                leases,
                consentNotice,
                survey,
                queue,
                feed);
    }

    /** From where the tablet asks for what changed since: the cursor, and the life of the store it belongs to. */
    public record Feed(long after, UUID life) {}

    /** Leave to read these families' data on the tablet. */
    public record Grant(UUID id, String officer, Instant validUntil) {}

    /** @param desk of this tablet at this visit, from 0: its letter and its thousand of queue numbers */
    public record PackedVisit(
            UUID id,
            String requestNumber,
            String areaCode,
            String areaName,
            String kecamatan,
            String venueName,
            Instant start,
            Instant end,
            int families,
            String signal,
            int desk) {}

    /** {@code known}: the family is on record; else only what the request's list says of it. */
    public record PackedFamily(
            String familyCard,
            boolean known,
            String headName,
            String phone,
            String email,
            @Nullable PackedAddress address,
            List<String> services,
            boolean documentsReady,
            List<String> precedence,
            List<String> notes,
            long revision,
            @Nullable LocalDate classSince,
            boolean account,
            List<PackedMember> members) {}

    public record PackedAddress(String street, String rt, String rw, String area, String postalCode) {}

    public record PackedMember(
            UUID id,
            @Nullable String nik,
            @Nullable String number,
            @Nullable String provisionalNumber,
            String name,
            LocalDate birthDate,
            String sex,
            String relation,
            String segment,
            String wardClass,
            String status,
            String statusReason,
            String primaryFacility,
            String facilityName,
            LocalDate facilitySince,
            long revision,
            int cardCopies) {

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** {@code km} as the crow flies from the venue, in tenths. */
    public record PackedFacility(String code, String name, String areaName, String address, Number km) {}

    /** What is told to who only asks: every status with its next step, and the branch's answers. */
    public record Information(List<StatusStep> steps, List<FaqAnswer> questions) {}

    public record PackedTariff(LocalDate validFrom, String wardClass, int amount, int stateShare) {}

    /** {@code prefix} stands before the last eleven digits of the head's member number. */
    public record PackedBank(String bank, String prefix) {}

    public record PackedCategory(String code, String name, String nameEnglish, Instant due) {}

    /** @param due when it is finished if it is done at this visit; null where nobody promises it */
    public record PackedService(
            String code,
            String name,
            String nameEnglish,
            int minutes,
            List<String> documents,
            @Nullable Instant due) {}

    public record PackedLeases(Lease members, Lease tickets) {}

    /** @param every how many-th who taps is asked the nine elements */
    public record PackedSurvey(int every) {}

    /**
     * What a desk of this visit did with a family so far.
     *
     * @param family its card, where this visit's tablets know the family
     * @param first the number the family got first: its tickets of several desks have it in common
     * @param rev the last step, counted over all desks
     * @param at the first moment of each state
     */
    public record PackedTicket(
            @Nullable String family,
            int first,
            int number,
            int desk,
            String lane,
            String state,
            int rev,
            Map<String, Instant> at) {}

    public record ConsentNotice(String version, String purpose, String text) {}
}
