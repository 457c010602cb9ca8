package id.mcsoc.members;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Restrictions;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.Facilities;
import id.mcsoc.geo.Facility;
import id.mcsoc.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        var found = search.find(actor.branch(), text);
        var closed = closed(found.stream().map(MemberSearch.Found::family).toList());
        return found.stream()
                .filter(person -> !closed.contains(subject(person.family())))
                .toList();
    }

    List<Latest> latest(Actor actor) {
        var newest = tables.log().latest(actor.branch().value(), 20);
        var closed = closed(newest.stream().map(ChangeLog.Line::family).toList());
        var lines = newest.stream()
                .filter(line -> !closed.contains(subject(line.family())))
                .toList();
        var heads = tables
                .families()
                .load(lines.stream().map(ChangeLog.Line::family).toList())
                .stream()
                .collect(Collectors.toMap(FamilyView::familyCard, FamilyView::head));
        return lines.stream()
                .filter(line -> heads.containsKey(line.family()))
                .map(line -> new Latest(line, java.util.Objects.requireNonNull(heads.get(line.family()))))
                .toList();
    }

    Record family(MemberId id, Actor actor, String purpose) {
        return family(id, actor, purpose, today(actor));
    }

    /** The family of that member, with its bill as of a day. @throws NotFound in another branch as well; Refused READ_RESTRICTED */
    Record family(MemberId id, Actor actor, String purpose, LocalDate billed) {
        var card = tables.persons()
                .find(id, actor.branch().value())
                .orElseThrow(() -> new NotFound(id))
                .familyCard();
        access.saw(actor, purpose, subject(card));
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
                new Billed(billed, tables.bills().of(family, billed)),
                tables.steps().asOf(today(actor)),
                new Papers(tables.accounts().of(card), tables.documents().of(card)));
    }

    /** The account in full: only after {@link #family} let this actor see the family, and said why. */
    String accountNumber(Record seen) {
        return tables.accounts().number(seen.family().familyCard()).orElse("");
    }

    private Set<String> closed(List<FamilyCardNumber> families) {
        return places.restrictions()
                .among(families.stream().map(MemberRecords::subject).distinct().toList());
    }

    private static String subject(FamilyCardNumber family) {
        return "family:" + family.value();
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(
                places.clock().instant(), places.branches().get(actor.branch()).zone());
    }

    /** Where a family lives, where it is treated, whether it may be shown, and which day it is there. */
    @Component("memberPlaces")
    record Places(Areas areas, Facilities facilities, Branches branches, Restrictions restrictions, Clock clock) {}

    /** Everything the family page shows. */
    record Record(
            FamilyView family,
            String areaName,
            List<Facility> facilities,
            List<ConsentTable.Given> consents,
            List<ChangeLog.Line> history,
            Billed billed,
            List<StatusStep> steps,
            Papers papers) {

        /** The facility's name, or its code when it is no longer listed. */
        public String facilityName(String code) {
            return facilities.stream()
                    .filter(facility -> facility.code().equals(code))
                    .map(Facility::name)
                    .findFirst()
                    .orElse(code);
        }

        /** Whether the family itself pays, so that there is a bill. */
        public boolean paysAlone() {
            return family.head().segment().paysAlone();
        }

        /** What the status of that person means; null for a reason nobody has explained yet. */
        public @Nullable StatusStep step(MemberView member) {
            return steps.stream().filter(one -> one.isOf(member)).findFirst().orElse(null);
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

    /** From where it pays, and what was photographed at the office. */
    record Papers(Optional<AutodebitTable.Shown> account, List<Evidence.Photo> photos) {}

    /** What a family owes as of a day; empty where no tariff is known for it. */
    record Billed(LocalDate day, Optional<Bill> bill) {}

    /** One line of the list of latest changes. */
    record Latest(ChangeLog.Line line, MemberView head) {}
}
