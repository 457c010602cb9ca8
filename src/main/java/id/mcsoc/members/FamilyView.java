package id.mcsoc.members;

import java.util.List;

/** A family with all its members, head first. {@code notes} are keys of the special cases the desk must know. */
public record FamilyView(
        FamilyCardNumber familyCard,
        Address address,
        String phone,
        String email,
        List<MemberView> members,
        List<String> notes,
        long revision) {

    public MemberView head() {
        return members.get(0);
    }
}
