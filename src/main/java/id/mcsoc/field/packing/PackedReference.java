package id.mcsoc.field.packing;

import id.mcsoc.booking.ServiceCatalog;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.complaints.CommonQuestions;
import id.mcsoc.complaints.Complaints;
import id.mcsoc.field.VisitPackage.ConsentNotice;
import id.mcsoc.field.VisitPackage.Information;
import id.mcsoc.field.VisitPackage.PackedBank;
import id.mcsoc.field.VisitPackage.PackedCategory;
import id.mcsoc.field.VisitPackage.PackedFacility;
import id.mcsoc.field.VisitPackage.PackedService;
import id.mcsoc.field.VisitPackage.PackedSurvey;
import id.mcsoc.field.VisitPackage.PackedTariff;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.Facilities;
import id.mcsoc.geo.Facility;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.members.FamilyRule;
import id.mcsoc.members.FamilyRules;
import id.mcsoc.members.Members;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.promises.PromisedService;
import id.mcsoc.promises.Promises;
import id.mcsoc.survey.Sampling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What does not depend on the families: facilities near by, tariffs, complaint categories, services, the notice. */
@Component
class PackedReference {

    private static final int NEAREST = 60;
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final Places places;
    private final Doors doors;
    private final Promises promises;
    private final CommonQuestions questions;
    private final MessageSource messages;

    PackedReference(Places places, Doors doors, Promises promises, CommonQuestions questions, MessageSource messages) {
        this.places = places;
        this.doors = doors;
        this.promises = promises;
        this.questions = questions;
        this.messages = messages;
    }

    @Component("packedReferencePlaces")
    record Places(Facilities facilities, Areas areas) {}

    @Component("packedReferenceDoors")
    record Doors(
            Branches branches,
            Members members,
            Complaints complaints,
            ServiceCatalog services,
            FamilyRules rules,
            Sampling sampling) {}

    List<PackedFacility> facilities(Coordinates venue) {
        return places.facilities().primaryNear(venue, NEAREST).stream()
                .map(facility -> facility(facility, venue))
                .toList();
    }

    private PackedFacility facility(Facility facility, Coordinates venue) {
        var tenths = Math.round(venue.crowKm(facility.at()) * 10);
        Number km = tenths % 10 == 0 ? (Number) (tenths / 10) : (Number) (tenths / 10.0);
        var area = places.areas().find(facility.area()).map(Kelurahan::name).orElse("");
        return new PackedFacility(facility.code(), facility.name(), area, facility.address(), km);
    }

    private LocalDate day(ScheduledVisit visit) {
        return visit.start().atZone(doors.branches().get(visit.branch()).zone()).toLocalDate();
    }

    List<PackedBank> accounts(ScheduledVisit visit) {
        return doors.members().banks(day(visit)).stream()
                .map(bank -> new PackedBank(bank.bank(), bank.prefix()))
                .toList();
    }

    List<PackedTariff> contributions() {
        return doors.members().contributions().stream()
                .map(tariff -> new PackedTariff(
                        tariff.validFrom(), tariff.wardClass().name(), tariff.amount(), tariff.stateShare()))
                .toList();
    }

    List<PackedCategory> categories(ScheduledVisit visit, Instant now) {
        return doors.complaints().categories().stream()
                .map(category -> new PackedCategory(
                        category.code(),
                        category.name(),
                        category.nameEnglish(),
                        doors.complaints().due(category.code(), visit.area(), now)))
                .toList();
    }

    List<PackedService> services(ScheduledVisit visit) {
        return doors.services().all().stream()
                .map(service -> new PackedService(
                        service.code().name(),
                        service.name(),
                        service.nameEnglish(),
                        service.minutes(),
                        service.documents(),
                        promised(service.code(), visit)))
                .toList();
    }

    private @Nullable Instant promised(ServiceCode code, ScheduledVisit visit) {
        return PromisedService.of(code.name())
                .filter(service -> service != PromisedService.COMPLAINT)
                .map(service -> promises.due(service, visit.branch(), visit.start()))
                .orElse(null);
    }

    Information information(ScheduledVisit visit) {
        return new Information(doors.members().statusSteps(day(visit)), questions.of(visit.branch()));
    }

    List<FamilyRule> rules() {
        return doors.rules().all();
    }

    PackedSurvey survey() {
        return new PackedSurvey(doors.sampling().every());
    }

    ConsentNotice notice() {
        return new ConsentNotice(text("field.notice-version"), text("field.notice-purpose"), text("field.notice-text"));
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], INDONESIAN);
    }
}
