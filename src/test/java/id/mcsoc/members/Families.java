package id.mcsoc.members;

import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.RegisterFamily.Applicant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families for tests: {@code aFamily().child("2020-01-01").command()}. Each builder has numbers of its own. */
public final class Families {

    public static final String CLINIC = "UJI-FKTP-1";
    public static final String OTHER_CLINIC = "UJI-FKTP-2";
    public static final String HOSPITAL = "UJI-RS-1";

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final int number = NEXT.getAndIncrement();
    private final List<Applicant> applicants = new ArrayList<>();
    private FamilyCardNumber card = new FamilyCardNumber(String.format("99010101%08d", number));
    private AreaCode area = TestActors.SIMPANG_IV_SIPIN;
    private Segment segment = Segment.PBPU;
    private String street = "Jl. Uji No. 1";
    private String phone = "0812 3456 7890";
    private String email = "";

    public static Families aFamily() {
        return new Families().person("Kepala Uji", "1980-05-17", Sex.MALE, Relation.HEAD);
    }

    public static Families nobody() {
        return new Families();
    }

    public Families person(String name, String born, Sex sex, Relation relation) {
        return with(new Applicant(
                new MemberId(UUID.randomUUID()),
                Optional.of(nik(born, sex)),
                Optional.empty(),
                name,
                LocalDate.parse(born),
                sex,
                relation,
                CLINIC,
                Optional.empty()));
    }

    public Families newborn(String born, Optional<Nik> mother) {
        return with(new Applicant(
                new MemberId(UUID.randomUUID()),
                Optional.empty(),
                mother,
                "Bayi Uji",
                LocalDate.parse(born),
                Sex.FEMALE,
                Relation.CHILD,
                CLINIC,
                Optional.empty()));
    }

    public Families with(Applicant applicant) {
        applicants.add(applicant);
        return this;
    }

    public Families card(FamilyCardNumber other) {
        card = other;
        return this;
    }

    public Families in(AreaCode other) {
        area = other;
        return this;
    }

    public Families paidBy(Segment other) {
        segment = other;
        return this;
    }

    public Families living(String other) {
        street = other;
        return this;
    }

    public Families reachedBy(String otherPhone, String otherEmail) {
        phone = otherPhone;
        email = otherEmail;
        return this;
    }

    public RegisterFamily command() {
        var address = new Address(street, "004", "002", area, "36124");
        return new RegisterFamily(card, address, phone, email, segment, WardClass.III, List.copyOf(applicants));
    }

    public Nik nik(String born, Sex sex) {
        var date = LocalDate.parse(born);
        var day = date.getDayOfMonth() + (sex == Sex.FEMALE ? 40 : 0);
        return new Nik(String.format(
                "9901%02d%02d%02d%02d%04d",
                number / 9000, day, date.getMonthValue(), date.getYear() % 100, number % 9000 + 1));
    }

    public static Origin origin(Actor by) {
        return origin(by, UUID.randomUUID());
    }

    public static Origin origin(Actor by, UUID operation) {
        return at(by, TestTime.START, operation);
    }

    public static Origin at(Actor by, Instant captured, UUID operation) {
        return new Origin(by, captured, Origin.Channel.OFFICE, operation);
    }

    /** Two first-level facilities and a hospital; asking twice adds nothing twice. */
    public static void facilities(JdbcClient jdbc) {
        facility(jdbc, CLINIC, "PRIMARY");
        facility(jdbc, OTHER_CLINIC, "PRIMARY");
        facility(jdbc, HOSPITAL, "REFERRAL");
    }

    private static void facility(JdbcClient jdbc, String code, String level) {
        var known = jdbc.sql("select count(*) from geo_facility where code = ?")
                .param(code)
                .query(Long.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into geo_facility (code, name, facility_level, area, lat, lon, address, demo)"
                            + " values (?, ?, ?, ?, -1.6, 103.6, 'Jl. Uji', true)")
                    .params(code, "Faskes " + code, level, TestActors.SIMPANG_IV_SIPIN.value())
                    .update();
        }
    }
}
