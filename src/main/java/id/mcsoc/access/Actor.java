package id.mcsoc.access;

import id.mcsoc.geo.BranchCode;
import java.util.Arrays;

/** Who is doing this. Controllers take it as a parameter; every door's query is cut to its scope. */
public record Actor(UserId id, String name, Role role, Scope scope) {

    public boolean is(Role... roles) {
        return Arrays.asList(roles).contains(role);
    }

    /** @throws IllegalStateException for head office, which has no branch */
    public BranchCode branch() {
        if (scope.branch() == null) {
            throw new IllegalStateException("head office has no branch");
        }
        return scope.branch();
    }
}
