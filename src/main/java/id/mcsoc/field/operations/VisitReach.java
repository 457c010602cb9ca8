package id.mcsoc.field.operations;

import id.mcsoc.field.FieldRefusal;
import id.mcsoc.field.packing.PackageLog;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.planning.VisitId;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Operation;
import org.springframework.stereotype.Component;

/** A visit is no pass to every family: only to those on its list and those registered at it. */
@Component
class VisitReach {

    private static final FamilyCardNumber NOBODYS = new FamilyCardNumber("0000000000000000");

    private final PackageLog packages;
    private final Members members;

    VisitReach(PackageLog packages, Members members) {
        this.packages = packages;
        this.members = members;
    }

    /** @throws Refused FAMILY_NOT_OF_VISIT, after the same work, for a person that nobody is as well */
    MemberId member(Operation operation) {
        var id = members.canonical(Subject.member(operation));
        family(operation, members.member(id).map(MemberView::familyCard).orElse(NOBODYS));
        return id;
    }

    /** @throws Refused FAMILY_NOT_OF_VISIT */
    void family(Operation operation, FamilyCardNumber card) {
        if (!packages.isAbout(new VisitId(operation.visit()), card)) {
            throw new Refused(FieldRefusal.FAMILY_NOT_OF_VISIT);
        }
    }
}
