package id.mcsoc.access;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An actor as Spring Security carries it; the hash is dropped once the password was checked. */
public record UserPrincipal(Actor actor, String login, String passwordHash, boolean active) implements UserDetails {

    /** For a session or a token that was checked by other means. */
    public static UserPrincipal of(Actor actor) {
        return new UserPrincipal(actor, actor.id().toString(), "", true);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(actor.role().authority()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public String toString() {
        return actor.id().toString();
    }
}
