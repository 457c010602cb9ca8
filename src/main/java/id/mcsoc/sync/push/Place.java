package id.mcsoc.sync.push;

import java.util.UUID;

/** Where an operation stands: its tablet, the life of the tablet's store, its number. */
public record Place(UUID device, String incarnation, long seq) {

    @Override
    public String toString() {
        return device + "/" + incarnation + "/" + seq;
    }
}
