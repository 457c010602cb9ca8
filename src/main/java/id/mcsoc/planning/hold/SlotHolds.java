package id.mcsoc.planning.hold;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.planning.hold.SlotHold.Stay;
import id.mcsoc.planning.hold.SlotHold.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of held times. Plain SQL, so that the constraint speaks at once. */
@Repository
public class SlotHolds {

    private final JdbcClient jdbc;
    private final Clock clock;

    SlotHolds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What blocks others now, from that day on. */
    public List<SlotHold> live(BranchCode branch, LocalDate from) {
        return jdbc.sql("select * from planning_slot_hold where branch = ? and held_on >= ?"
                        + " and (state = 'KEPT' or state = 'HELD' and expires_at > ?) order by held_on, team, turn")
                .params(branch.value(), from, now())
                .query((row, n) -> hold(row))
                .list();
    }

    /** What the request chose last and did not give back, its time over or not. */
    public Optional<SlotHold> of(RequestId request) {
        return jdbc.sql("select * from planning_slot_hold where live_request = ?")
                .param(request.value())
                .query((row, n) -> hold(row))
                .optional();
    }

    /** The turn each team's next hold of that day has to take. Ask before looking at what is held, not after. */
    public Turns turns(BranchCode branch, LocalDate date) {
        var last = new HashMap<String, Integer>();
        jdbc.sql(
                        "select team, max(turn) as turn from planning_slot_hold where branch = ? and held_on = ? group by team")
                .params(branch.value(), date)
                .query(row -> {
                    last.put(row.getString("team"), row.getInt("turn"));
                });
        return new Turns(last);
    }

    /** @param last by team, the highest turn ever taken */
    public record Turns(Map<String, Integer> last) {
        public int next(String team) {
            return last.getOrDefault(team, 0) + 1;
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody took that turn, or the request holds a time */
    public UUID add(BranchCode branch, RequestId request, Where where, Stay stay, int turn, Instant until) {
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("insert into planning_slot_hold (id, branch, team, held_on, turn, request_id, live_request, area,"
                        + " lat, lon, families, starts_at, ends_at, state, expires_at, extensions)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'HELD', ?, 0)")
                .params(id, branch.value(), stay.team(), stay.date(), turn, request.value(), request.value())
                .params(where.area().value(), where.venue().lat(), where.venue().lon(), stay.families())
                .params(Timestamp.from(stay.start()), Timestamp.from(stay.end()), Timestamp.from(until))
                .update();
        return id;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody took that turn */
    public void extend(UUID id, int turn, Instant until) {
        jdbc.sql("update planning_slot_hold set expires_at = ?, turn = ?, extensions = extensions + 1"
                        + " where id = ? and state = 'HELD'")
                .params(Timestamp.from(until), turn, id)
                .update();
    }

    /** The time is free again. */
    public void release(RequestId request) {
        jdbc.sql("update planning_slot_hold set state = 'RELEASED', live_request = null where live_request = ?")
                .param(request.value())
                .update();
    }

    /** The request is sent: what it still holds stays until the branch plans it; what it does not is let go. */
    public void keep(RequestId request) {
        jdbc.sql("update planning_slot_hold set state = 'KEPT' where live_request = ? and expires_at > ?")
                .params(request.value(), now())
                .update();
        jdbc.sql("update planning_slot_hold set state = 'RELEASED', live_request = null"
                        + " where live_request = ? and state = 'HELD'")
                .param(request.value())
                .update();
    }

    /** A plan that was approved has decided about all its requests. */
    public void releaseDecided(UUID plan) {
        jdbc.sql("update planning_slot_hold set state = 'RELEASED', live_request = null where live_request in"
                        + " (select request_id from planning_planned_visit where plan_id = ?)")
                .param(plan)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static SlotHold hold(ResultSet row) throws SQLException {
        var place = new Coordinates(row.getDouble("lat"), row.getDouble("lon"));
        var stay = new Stay(
                row.getString("team"),
                row.getObject("held_on", LocalDate.class),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("families"));
        return new SlotHold(
                row.getObject("id", UUID.class),
                new BranchCode(row.getString("branch")),
                new RequestId(row.getObject("request_id", UUID.class)),
                new Where(new AreaCode(row.getString("area")), place),
                stay,
                row.getString("state").equals("KEPT"),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("extensions"));
    }
}
