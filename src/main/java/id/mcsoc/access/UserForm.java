package id.mcsoc.access;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.shared.Refused;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the form for a new user sends; empty fields are empty strings. */
record UserForm(
        String login,
        String name,
        @Nullable Role role,
        @Nullable String kelurahan,
        @Nullable String kecamatan,
        @Nullable String team,
        @Nullable String email,
        String password) {

    UserForm {
        login = Objects.requireNonNullElse(login, "");
        name = Objects.requireNonNullElse(name, "");
        password = Objects.requireNonNullElse(password, "");
    }

    static UserForm empty() {
        return new UserForm("", "", Role.KELURAHAN_STAFF, "", "", "", "", "");
    }

    /** @throws Refused when login or scope cannot be right, or the branch has no such team */
    NewUser user(Actor administrator, TeamDirectory teams) {
        if (role == null) {
            throw new Refused(AccessRefusal.LOGIN_INVALID);
        }
        var mail = filled(email);
        if (name.isBlank() || name.length() > 120 || mail != null && mail.length() > 200) {
            throw new Refused(AccessRefusal.USER_NAME_INVALID);
        }
        var crew = filled(team);
        if (crew != null && !teams.exists(administrator.branch(), crew)) {
            throw new Refused(AccessRefusal.TEAM_UNKNOWN, crew);
        }
        try {
            var area = filled(kelurahan);
            var scope = new Scope(
                    administrator.branch(), area == null ? null : new AreaCode(area), filled(kecamatan), crew);
            return new NewUser(login.strip(), name.strip(), role, scope, mail);
        } catch (IllegalArgumentException e) {
            throw new Refused(AccessRefusal.LOGIN_INVALID);
        }
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
