package id.mcsoc.access;

/** What somebody is; where they are it is their {@link Scope}. */
public enum Role {
    KELURAHAN_STAFF,
    KECAMATAN_HEAD,
    FIELD_OFFICER,
    COMPLAINT_OFFICER,
    BRANCH_PLANNER,
    BRANCH_HEAD,
    HEAD_OFFICE,
    ADMINISTRATOR;

    /** The name Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
