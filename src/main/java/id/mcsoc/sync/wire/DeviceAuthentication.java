package id.mcsoc.sync.wire;

import id.mcsoc.access.UserPrincipal;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.Devices.KnownDevice;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An officer, known by the tablet. */
final class DeviceAuthentication extends AbstractAuthenticationToken {

    private final transient DeviceActor from;
    private final boolean revoked;
    private final UserPrincipal principal;

    DeviceAuthentication(KnownDevice known) {
        super(UserPrincipal.of(known.actor().officer()).getAuthorities());
        this.from = known.actor();
        this.revoked = known.revoked();
        this.principal = UserPrincipal.of(from.officer());
        setAuthenticated(true);
    }

    DeviceActor from() {
        return from;
    }

    boolean revoked() {
        return revoked;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public UserPrincipal getPrincipal() {
        return principal;
    }
}
