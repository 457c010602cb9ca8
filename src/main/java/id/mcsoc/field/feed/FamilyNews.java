package id.mcsoc.field.feed;

import id.mcsoc.access.RestrictionChanged;
import id.mcsoc.access.Restrictions;
import id.mcsoc.field.packing.PackageLog;
import id.mcsoc.members.ChangeVerified;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyJoined;
import id.mcsoc.members.FamilyRegistered;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberDataChanged;
import id.mcsoc.members.MemberNumber;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Nik;
import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.Change;
import id.mcsoc.sync.ChangeFeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A family that changed, for whatever reason, is told to the visits it was packed for, in the changing transaction. */
@Component
class FamilyNews {

    private static final String SUBJECT = "family:";

    private final ChangeFeed feed;
    private final Members members;
    private final PackageLog packages;
    private final Restrictions restrictions;

    FamilyNews(ChangeFeed feed, Members members, PackageLog packages, Restrictions restrictions) {
        this.feed = feed;
        this.members = members;
        this.packages = packages;
        this.restrictions = restrictions;
    }

    @EventListener
    void on(FamilyRegistered event) {
        tell(event.familyCard());
    }

    @EventListener
    void on(FamilyJoined event) {
        tell(event.familyCard());
    }

    @EventListener
    void on(MemberDataChanged event) {
        members.member(event.member()).ifPresent(member -> tell(member.familyCard()));
    }

    /** What waited for the centre waits no longer. */
    @EventListener
    void on(ChangeVerified event) {
        members.member(event.member()).ifPresent(member -> tell(member.familyCard()));
    }

    /** Tablets let go of a family that is restricted, and have it again when that is lifted. */
    @EventListener
    void on(RestrictionChanged event) {
        if (event.subject().startsWith(SUBJECT)) {
            tell(new FamilyCardNumber(event.subject().substring(SUBJECT.length())));
        }
    }

    private void tell(FamilyCardNumber card) {
        feed.atCommit("FAMILY/" + card.value(), () -> changes(card));
    }

    private List<Change> changes(FamilyCardNumber card) {
        var visits = packages.visitsWith(card);
        if (visits.isEmpty()) {
            return List.of();
        }
        var family = restrictions.isRestricted(SUBJECT + card.value())
                ? null
                : members.family(card).orElse(null);
        return visits.stream()
                .map(visit -> family == null ? gone(visit, card) : change(visit, family))
                .toList();
    }

    /** Restricted, or nobody is left in it. */
    private static Change gone(VisitId visit, FamilyCardNumber card) {
        return new Change(visit.value(), "FAMILY/" + card.value(), 0, Change.Kind.TOMBSTONE, Map.of());
    }

    private static Change change(VisitId visit, FamilyView family) {
        var entity = "FAMILY/" + family.familyCard().value();
        return new Change(visit.value(), entity, family.revision(), Change.Kind.UPSERT, payload(family));
    }

    /** What the desk needs; a NIK it does not have yet it gets masked. */
    private static Map<String, Object> payload(FamilyView family) {
        var told = new LinkedHashMap<String, Object>();
        told.put("headName", family.head().name());
        told.put("phone", family.phone());
        told.put("email", family.email());
        told.put("address", address(family));
        told.put("notes", family.notes());
        told.put("revision", family.revision());
        told.put("classSince", family.classFrom());
        told.put("members", family.members().stream().map(FamilyNews::member).toList());
        return told;
    }

    private static Map<String, String> address(FamilyView family) {
        var address = family.address();
        return Map.of(
                "street", address.street(),
                "rt", address.rt(),
                "rw", address.rw(),
                "area", address.area().value(),
                "postalCode", address.postalCode());
    }

    private static Map<String, Object> member(MemberView member) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", member.id().value());
        told.put("nikMasked", member.nik().map(Nik::masked).orElse(""));
        told.put("number", member.number().map(MemberNumber::value).orElse(null));
        told.put("provisionalNumber", member.provisionalNumber().orElse(null));
        told.put("name", member.name());
        told.put("birthDate", member.birthDate());
        told.put("sex", member.sex());
        told.put("relation", member.relation());
        told.put("segment", member.segment());
        told.put("wardClass", member.wardClass());
        told.put("status", member.status());
        told.put("statusReason", member.statusReason());
        told.put("primaryFacility", member.primaryFacility());
        told.put("facilitySince", member.facilityFrom());
        told.put("revision", member.revision());
        return told;
    }
}
