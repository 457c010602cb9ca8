package id.mcsoc.sync.push;

import id.mcsoc.sync.Devices.DeviceActor;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A tablet hands in the copy of a store that is gone. */
@RestController
class RescueWire {

    private final RescueImport rescue;

    RescueWire(RescueImport rescue) {
        this.rescue = rescue;
    }

    @PostMapping("/sync/v1/rescue")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RescueImport.Taken take(DeviceActor from, InputStream body) throws IOException {
        return rescue.takeFrom(from, body.readAllBytes());
    }
}
