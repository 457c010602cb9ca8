package id.mcsoc.seed;

import id.mcsoc.members.MembershipStatus;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Sex;

/** A line of members.csv without its family card. */
record DemoPerson(
        String nik,
        String motherNik,
        String number,
        String name,
        String born,
        Sex sex,
        Relation relation,
        MembershipStatus status,
        String reason,
        String facility,
        int facilityMonths) {

    DemoPerson with(MembershipStatus newStatus, String newReason) {
        return new DemoPerson(
                nik, motherNik, number, name, born, sex, relation, newStatus, newReason, facility, facilityMonths);
    }

    String line() {
        return String.join(
                ",",
                nik,
                motherNik,
                number,
                name,
                born,
                sex.name(),
                relation.name(),
                status.name(),
                reason,
                facility,
                String.valueOf(facilityMonths));
    }
}
