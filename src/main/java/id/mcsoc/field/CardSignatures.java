package id.mcsoc.field;

import id.mcsoc.cards.TabletSignatures;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the card desk whether a tablet of its branch signed what a card says. */
@Component
class CardSignatures implements TabletSignatures {

    private final Devices devices;

    CardSignatures(Devices devices) {
        this.devices = devices;
    }

    @Override
    public Answer check(BranchCode branch, UUID device, byte[] text, byte[] signature) {
        return devices.known(new DeviceId(device))
                .filter(known -> known.actor().officer().scope().covers(branch))
                .filter(known -> known.key().signed(text, signature))
                .map(known -> known.revoked() ? Answer.SIGNED_BY_REVOKED : Answer.SIGNED)
                .orElse(Answer.NOT_SIGNED);
    }
}
