package id.mcsoc.sync.photos;

import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Sha256;
import id.mcsoc.sync.sealing.SealingKey;
import id.mcsoc.sync.wire.WireRefusal;
import id.mcsoc.sync.wire.WireRefused;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a photo part by part; with the last one it is opened, checked, made anew and stored. */
@Service
class PhotoIntake {

    /** A picture and what sealing adds to it. */
    static final int LONGEST = CleanJpeg.MOST_BYTES + 1024;

    private final PhotoTable table;
    private final SealingKey sealing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** One picture at a time is decoded: what a picture costs is bounded, and so is what all of them cost. */
    private final Semaphore decoding = new Semaphore(1);

    PhotoIntake(PhotoTable table, SealingKey sealing, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.sealing = sealing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The same announcement again changes nothing; other sealed bytes of the same photo begin at the first byte.
     *
     * @throws WireRefused TRY_LATER to a tablet that sends more than anybody can take in a day
     */
    Photo begin(DeviceId device, String sha256, String letter, int length) {
        if (length > LONGEST) {
            throw new Refused(PhotoRefusal.PHOTO_TOO_LARGE, LONGEST / 1024);
        }
        transaction.executeWithoutResult(status -> {
            var known = table.hold(device, sha256, clock.instant());
            if (known.isEmpty()) {
                refuseFlood(device);
                table.add(device, sha256, letter, length, clock.instant());
            } else if (!known.get().letter().equals(letter) && isOpen(known.get())) {
                table.restart(known.get().id(), letter, length, clock.instant());
            }
        });
        return look(device, sha256);
    }

    private void refuseFlood(DeviceId device) {
        if (table.ofLastDay(device, clock.instant()) >= PhotoTable.MOST_TAKEN_A_DAY) {
            throw new WireRefused(WireRefusal.TRY_LATER, "photo");
        }
    }

    private static boolean isOpen(Photo photo) {
        return photo.state() == Photo.State.ARRIVING || photo.state() == Photo.State.REFUSED;
    }

    /** @throws NotFound for another tablet's photo as well */
    Photo look(DeviceId device, String sha256) {
        return table.find(device, sha256, clock.instant()).orElseThrow(() -> new NotFound(device));
    }

    /** @throws Refused PHOTO_OFFSET when the part does not begin where the last one ended; nothing of it is kept */
    Photo append(DeviceId device, String sha256, int offset, byte[] part) {
        transaction.executeWithoutResult(status -> {
            var photo = table.hold(device, sha256, clock.instant()).orElseThrow(() -> new NotFound(device));
            if (photo.received() != offset) {
                throw new Refused(PhotoRefusal.PHOTO_OFFSET, photo.received());
            }
            if (part.length > photo.length() - offset) {
                throw new Refused(PhotoRefusal.PHOTO_TOO_LARGE, LONGEST / 1024);
            }
            if (part.length > 0) {
                table.append(photo, part, clock.instant());
            }
        });
        var photo = look(device, sha256);
        return photo.isWhole() && photo.state() == Photo.State.ARRIVING ? finished(photo) : photo;
    }

    /** Killed in between, it is done with the next (empty) part. */
    private Photo finished(Photo photo) {
        if (!decoding.tryAcquire()) {
            throw new WireRefused(WireRefusal.TRY_LATER, "photo");
        }
        try {
            var jpeg = CleanJpeg.of(opened(photo));
            transaction.executeWithoutResult(status -> store(photo, jpeg));
        } catch (Refused refused) {
            transaction.executeWithoutResult(status ->
                    table.end(photo.id(), Photo.State.REFUSED, refused.code().name(), clock.instant()));
            throw refused;
        } finally {
            decoding.release();
        }
        return look(photo.device(), photo.sha256());
    }

    private byte[] opened(Photo photo) {
        try {
            var jpeg = sealing.open(table.letter(photo.id()), "photo/" + photo.sha256());
            if (!Sha256.hex(jpeg).equals(photo.sha256())) {
                throw new Refused(PhotoRefusal.PHOTO_ADDRESS);
            }
            return jpeg;
        } catch (GeneralSecurityException e) {
            throw new Refused(PhotoRefusal.PHOTO_NOT_SEALED);
        }
    }

    private void store(Photo photo, byte[] jpeg) {
        var now = table.hold(photo.device(), photo.sha256(), clock.instant()).orElseThrow();
        if (now.state() != Photo.State.ARRIVING || !now.letter().equals(photo.letter())) {
            return;
        }
        if (table.isErased(photo)) {
            table.end(photo.id(), Photo.State.REFUSED, "ERASED", clock.instant());
        } else {
            var many = table.ofLastDay(photo.device(), clock.instant()) >= PhotoTable.MOST_A_DAY;
            var held = many || table.isHeldBack(photo);
            table.keep(photo.id(), jpeg);
            table.end(
                    photo.id(),
                    held ? Photo.State.QUARANTINED : Photo.State.STORED,
                    many ? "PHOTO_MANY_A_DAY" : "",
                    clock.instant());
        }
    }
}
