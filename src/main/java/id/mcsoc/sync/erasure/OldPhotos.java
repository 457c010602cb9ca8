package id.mcsoc.sync.erasure;

import id.mcsoc.access.Perishable;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures of people's papers. That there was one, and its hash, stays. */
@Component
class OldPhotos implements Perishable {

    private static final String OLD = " photo in (select id from sync_photo where moved_at < ?)";

    private final JdbcClient jdbc;

    OldPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "photos";
    }

    @Override
    public int countBefore(Instant moment) {
        return jdbc.sql("select count(*) from sync_photo_content where" + OLD)
                .param(Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    @Override
    public int forgetBefore(Instant moment) {
        jdbc.sql("update sync_photo set code = 'EXPIRED' where moved_at < ? and id in"
                        + " (select photo from sync_photo_content)")
                .param(Timestamp.from(moment))
                .update();
        return jdbc.sql("delete from sync_photo_content where" + OLD)
                .param(Timestamp.from(moment))
                .update();
    }
}
