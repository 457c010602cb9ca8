package id.mcsoc.booking;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.members.FamilyCardNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** A kelurahan's requests for a visit, from draft to served. */
@Service
public class VisitRequests {

    /** Requests that a plan must deal with, oldest first. */
    public List<OpenRequest> open(BranchCode branch) {
        throw new UnsupportedOperationException();
    }

    /** In whatever state but draft. */
    public Optional<OpenRequest> find(RequestId id) {
        throw new UnsupportedOperationException();
    }

    public List<RequestFamily> families(RequestId id) {
        throw new UnsupportedOperationException();
    }

    /** The branch approved a plan that holds this visit; the kelurahan is asked to accept. */
    public void propose(RequestId id, ProposedSlot slot, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** The plan has no place for it, and why: codes R01-R14 with their sentence's arguments. */
    public void leaveUnplanned(RequestId id, List<UnplannedReason> reasons, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** The visit took place. */
    public void markServed(RequestId id, int familiesServed, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** Families left over become a priority request by themselves. @return empty when nobody is left over */
    public Optional<RequestId> carryOver(RequestId id, List<FamilyCardNumber> leftOver, Actor by) {
        throw new UnsupportedOperationException();
    }
}
