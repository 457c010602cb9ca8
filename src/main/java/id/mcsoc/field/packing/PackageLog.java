package id.mcsoc.field.packing;

import id.mcsoc.access.UserId;
import id.mcsoc.field.VisitPackage;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices.DeviceActor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who got whose data on which tablet, until when; and whom a visit is therefore about. */
@Repository
public class PackageLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    PackageLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void issued(VisitPackage issued, DeviceActor to) {
        jdbc.sql("insert into field_package (id, visit, device, officer, sha256, grant_id, issued_at, valid_until)"
                        + " values (?,?,?,?,?,?,?,?)")
                .params(issued.packageId(), issued.visit().id(), to.device().value())
                .params(
                        to.officer().id().value(),
                        issued.sha256(),
                        issued.grant().id())
                .params(
                        Timestamp.from(issued.issuedAt()),
                        Timestamp.from(issued.grant().validUntil()))
                .update();
        var visit = new VisitId(issued.visit().id());
        for (var family : issued.families()) {
            jdbc.sql("insert into field_package_family (package, family_card) values (?,?)")
                    .params(issued.packageId(), family.familyCard())
                    .update();
            include(visit, new FamilyCardNumber(family.familyCard()));
        }
    }

    /** Packages a tablet got, newest first, with the cards of the families in them. */
    List<Issued> issuedTo(DeviceId device, Instant until) {
        return jdbc.sql("select id, visit, issued_at, valid_until from field_package where device = ?"
                        + " order by issued_at desc, id")
                .param(device.value())
                .query((row, n) -> new Issued(
                        row.getObject("visit", UUID.class),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getTimestamp("valid_until").toInstant(),
                        cards(row.getObject("id", UUID.class), row.getObject("visit", UUID.class), until)))
                .list();
    }

    /** Those packed, and those registered at the visit since: tablets of a visit hear of each other. */
    private List<String> cards(UUID issued, UUID visit, Instant until) {
        return jdbc.sql("select family_card from field_package_family where package = ?"
                        + " union select family_card from field_visit_family where visit = ?"
                        + " and (since is null or since <= ?) order by 1")
                .params(issued, visit, Timestamp.from(until))
                .query(String.class)
                .list();
    }

    record Issued(UUID visit, Instant at, Instant readableUntil, List<String> families) {}

    /** From now on the officers of this visit may work on this family. */
    public void include(VisitId visit, FamilyCardNumber family) {
        if (!isAbout(visit, family)) {
            jdbc.sql("insert into field_visit_family (visit, family_card, since) values (?,?,?)")
                    .params(visit.value(), family.value(), Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Visits whose tablets may still show this family: packed, and readable until a week ago at least. */
    public List<VisitId> visitsWith(FamilyCardNumber family) {
        return jdbc.sql("select distinct v.visit from field_visit_family v join field_package p on p.visit = v.visit"
                        + " where v.family_card = ? and p.valid_until > ?")
                .params(family.value(), Timestamp.from(clock.instant().minus(Duration.ofDays(7))))
                .query((row, n) -> new VisitId(row.getObject(1, UUID.class)))
                .list();
    }

    public boolean isAbout(VisitId visit, FamilyCardNumber family) {
        return jdbc.sql("select count(*) from field_visit_family where visit = ? and family_card = ?")
                        .params(visit.value(), family.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether the officer was ever sent to this visit, even if another team has it now. */
    public boolean wasPackedFor(UserId officer, VisitId visit) {
        return jdbc.sql("select count(*) from field_package where visit = ? and officer = ?")
                        .params(visit.value(), officer.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
