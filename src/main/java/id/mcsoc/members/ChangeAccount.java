package id.mcsoc.members;

/**
 * A family pays from another account, or from one at last.
 *
 * @param seen the account the officer saw, masked as pages show it; empty where there was none
 */
public record ChangeAccount(MemberId member, String seen, Autodebit account, String reason) {}
