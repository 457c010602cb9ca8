package id.mcsoc.members;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.Facilities;
import id.mcsoc.geo.Facility;
import id.mcsoc.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What office pages show of families: cut to the branch, and every look is logged. */
@Service
@Transactional
class MemberRecords {

    private final MemberTables tables;
    private final MemberSearch search;
    private final AccessLog access;
    private final Places places;

    MemberRecords(MemberTables tables, MemberSearch search, AccessLog access, Places places) {
        this.tables = tables;
        this.search = search;
        this.access = access;
        this.places = places;
    }

    List<MemberSearch.Found> find(Actor actor, String text) {
        access.saw(actor, "member-search", "members");
        return search.find(actor.branch(), text);
    }

    List<Latest> latest(Actor actor) {
        var lines = tables.log().latest(actor.branch().value(), 20);
        var heads = tables
                .families()
                .load(lines.stream().map(ChangeLog.Line::family).toList())
                .stream()
                .collect(Collectors.toMap(FamilyView::familyCard, FamilyView::head));
        return lines.stream()
                .map(line -> new Latest(line, java.util.Objects.requireNonNull(heads.get(line.family()))))
                .toList();
    }

    /** The family of that member. @throws NotFound in another branch as well */
    Record family(MemberId id, Actor actor, String purpose) {
        var card = tables.persons()
                .find(id, actor.branch().value())
                .orElseThrow(() -> new NotFound(id))
                .familyCard();
        access.saw(actor, purpose, "family:" + card.value());
        var family = tables.families().load(card).orElseThrow();
        return new Record(
                family,
                places.areas()
                        .find(family.address().area())
                        .map(area -> area.name() + ", " + area.kecamatan())
                        .orElse(""),
                places.facilities().of(actor.branch()).stream()
                        .filter(facility -> facility.level() == Facility.Level.PRIMARY)
                        .toList(),
                tables.consents().of(card),
                tables.log().of(card),
                tables.bills().of(family, today(actor)));
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(
                places.clock().instant(), places.branches().get(actor.branch()).zone());
    }

    /** Where a family lives, where it is treated, and which day it is there. */
    @Component("memberPlaces")
    record Places(Areas areas, Facilities facilities, Branches branches, Clock clock) {}

    /** Everything the family page shows. */
    record Record(
            FamilyView family,
            String areaName,
            List<Facility> facilities,
            List<ConsentTable.Given> consents,
            List<ChangeLog.Line> history,
            Optional<Bill> bill) {

        /** The facility's name, or its code when it is no longer listed. */
        public String facilityName(String code) {
            return facilities.stream()
                    .filter(facility -> facility.code().equals(code))
                    .map(Facility::name)
                    .findFirst()
                    .orElse(code);
        }

        /** Empty for what concerns the whole family. */
        public String name(Optional<MemberId> member) {
            return family.members().stream()
                    .filter(person -> member.filter(person.id()::equals).isPresent())
                    .map(MemberView::name)
                    .findFirst()
                    .orElse("");
        }

        public GroupState address() {
            return GroupState.of(ChangeMemberData.Group.ADDRESS, family, family.head());
        }

        public GroupState contact() {
            return GroupState.of(ChangeMemberData.Group.CONTACT, family, family.head());
        }

        public GroupState state(ChangeMemberData.Group group, MemberView member) {
            return GroupState.of(group, family, member);
        }

        public GroupState facility(MemberView member) {
            return GroupState.of(ChangeMemberData.Group.FACILITY, family, member);
        }
    }

    /** One line of the list of latest changes. */
    record Latest(ChangeLog.Line line, MemberView head) {}
}
