package id.mcsoc.sync.wire;

import id.mcsoc.access.UserPrincipal;
import id.mcsoc.sync.Devices.DeviceActor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An officer, known by the tablet. */
final class DeviceAuthentication extends AbstractAuthenticationToken {

    private final transient DeviceActor from;
    private final UserPrincipal principal;

    DeviceAuthentication(DeviceActor from) {
        super(UserPrincipal.of(from.officer()).getAuthorities());
        this.from = from;
        this.principal = UserPrincipal.of(from.officer());
        setAuthenticated(true);
    }

    DeviceActor from() {
        return from;
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
