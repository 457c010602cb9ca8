package id.mcsoc.sync;

import id.mcsoc.shared.Refused;
import id.mcsoc.sync.photos.CleanJpeg;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photos an operation names. Whoever asks has made sure that its reader may see the operation. */
@Service
@Transactional(readOnly = true)
public class OperationPhotos {

    private final JdbcClient jdbc;

    OperationPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code HELD}: waits for a person ({@code photos.HeldPhotos}), shown to nobody. {@code REFUSED}: it was no picture. */
    public enum State {
        HERE,
        ON_THE_WAY,
        HELD,
        REFUSED
    }

    /** @param number from 1, as the operation names them */
    public record Named(int number, State state) {}

    public List<Named> of(UUID operation) {
        return jdbc.sql("select e.place, case p.state when 'STORED' then 'HERE' when 'QUARANTINED' then 'HELD'"
                        + " when 'REFUSED' then 'REFUSED' else 'ON_THE_WAY' end as state from sync_evidence e"
                        + " left join sync_photo p on p.device = e.device and p.sha256 = e.sha256"
                        + " where e.operation = ? order by e.place")
                .param(operation)
                .query((row, n) -> new Named(row.getInt("place"), State.valueOf(row.getString("state"))))
                .list();
    }

    /** JPEG as it was made anew here; empty unless it is {@link State#HERE}. */
    public Optional<byte[]> jpeg(UUID operation, int number) {
        return jdbc.sql("select c.jpeg from sync_evidence e join sync_photo p on p.device = e.device"
                        + " and p.sha256 = e.sha256 and p.state = 'STORED' join sync_photo_content c on c.photo = p.id"
                        + " where e.operation = ? and e.place = ?")
                .params(operation, number)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /**
     * A photo from elsewhere, by the same rules.
     *
     * @throws Refused PHOTO_TOO_LARGE, PHOTO_NOT_JPEG, PHOTO_TOO_MANY_PIXELS or PHOTO_BROKEN
     */
    public static byte[] clean(byte[] sent) {
        return CleanJpeg.ofOffice(sent);
    }
}
