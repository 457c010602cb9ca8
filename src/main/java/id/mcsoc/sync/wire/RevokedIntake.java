package id.mcsoc.sync.wire;

import id.mcsoc.sync.Devices.DeviceActor;
import org.jspecify.annotations.Nullable;

/** What a revoked tablet still has to send is kept apart: never refused, never applied. */
public interface RevokedIntake {

    /**
     * @param client what the app says of itself
     * @return an acknowledgement of everything in the batch, as JSON
     * @throws WireRefused with nothing kept
     */
    byte[] take(DeviceActor from, @Nullable String client, byte[] body);
}
