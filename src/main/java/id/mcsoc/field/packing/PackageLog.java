package id.mcsoc.field.packing;

import id.mcsoc.access.UserId;
import id.mcsoc.field.VisitPackage;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.Devices.DeviceActor;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who got whose data on which tablet, until when; and whom a visit is therefore about. */
@Repository
public class PackageLog {

    private final JdbcClient jdbc;

    PackageLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** From now on the officers of this visit may work on this family. */
    public void include(VisitId visit, FamilyCardNumber family) {
        if (!isAbout(visit, family)) {
            jdbc.sql("insert into field_visit_family (visit, family_card) values (?,?)")
                    .params(visit.value(), family.value())
                    .update();
        }
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
