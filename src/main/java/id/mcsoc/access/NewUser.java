package id.mcsoc.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person who shall be able to log in. Logins are lower case. */
public record NewUser(
        String login,
        String name,
        Role role,
        Scope scope,
        @Nullable String email) {

    public NewUser {
        login = login.toLowerCase(Locale.ROOT);
        if (!login.matches("[a-z0-9._-]{3,60}")) {
            throw new IllegalArgumentException("login must be 3 to 60 letters, digits, dots, hyphens or underscores");
        }
        var missing = switch (role) {
            case HEAD_OFFICE -> false;
            case KELURAHAN_STAFF -> scope.kelurahan() == null || scope.branch() == null;
            case KECAMATAN_HEAD -> scope.kecamatan() == null || scope.branch() == null;
            case FIELD_OFFICER -> scope.team() == null || scope.branch() == null;
            default -> scope.branch() == null;
        };
        if (missing) {
            throw new IllegalArgumentException("the role " + role + " lacks its scope");
        }
    }
}
