package id.mcsoc.members;

public enum MembershipStatus {
    ACTIVE,
    INACTIVE,
    SUSPENDED,
    UNCATEGORISED
}
