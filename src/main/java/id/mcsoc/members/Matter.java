package id.mcsoc.members;

import id.mcsoc.members.ChangeMemberData.Group;
import java.util.Arrays;
import java.util.Optional;

/** What waits for the centre: one group of data, a family that registered, or people who joined one. */
public enum Matter {
    ADDRESS,
    CONTACT,
    FACILITY,
    IDENTITY,
    CLASS,
    FAMILY_STATUS,
    SEGMENT,
    REHAB,
    REGISTRATION,
    NEWCOMERS;

    public static Matter of(Group group) {
        return valueOf(group.name());
    }

    /** Empty for people who were not there before: nothing can be put back. */
    public Optional<Group> group() {
        return Arrays.stream(Group.values())
                .filter(group -> group.name().equals(name()))
                .findFirst();
    }
}
