package id.mcsoc.field.day;

import id.mcsoc.field.QueueFamily;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.planning.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue of a visit: what each desk did with each family. */
@Repository
public class QueueTable {

    private final JdbcClient jdbc;

    QueueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many steps the desks took with this family so far, this one counted */
    public int step(QueueFamily command, int desk, Instant at) {
        var rev = stepsOf(command) + 1;
        var moment = column(command.state());
        var known = jdbc.sql("update field_queue set lane = ?, state = ?, rev = ?, " + moment + " = coalesce(" + moment
                        + ", ?) where visit = ? and family_card = ? and desk = ?")
                .params(command.lane().name(), command.state().name(), rev, Timestamp.from(at))
                .params(command.visit().value(), command.family().value(), desk)
                .update();
        if (known == 0) {
            jdbc.sql("insert into field_queue (visit, family_card, desk, number, lane, state, rev, head_name, " + moment
                            + ") values (?,?,?,?,?,?,?,?,?)")
                    .params(command.visit().value(), command.family().value(), desk, command.number())
                    .params(command.lane().name(), command.state().name(), rev, command.headName())
                    .param(Timestamp.from(at))
                    .update();
        }
        return rev;
    }

    private int stepsOf(QueueFamily command) {
        return jdbc.sql("select coalesce(max(rev), 0) from field_queue where visit = ? and family_card = ?")
                .params(command.visit().value(), command.family().value())
                .query(Integer.class)
                .single();
    }

    /** The first of each step, at whichever desk. */
    public Optional<Stay> stay(VisitId visit, FamilyCardNumber family) {
        return jdbc.sql("select min(arrived_at), min(called_at), min(served_at) from field_queue"
                        + " where visit = ? and family_card = ? having count(*) > 0")
                .params(visit.value(), family.value())
                .query((row, n) -> new Stay(instant(row, 1), instant(row, 2), instant(row, 3)))
                .optional();
    }

    public List<Ticket> of(VisitId visit) {
        return jdbc.sql("select q.*, v.visit is not null as listed, first_value(q.number) over (partition by"
                        + " q.family_card order by q.rev, q.desk) as first from field_queue q left join"
                        + " field_visit_family v on v.visit = q.visit and v.family_card = q.family_card"
                        + " where q.visit = ? order by q.number, q.desk")
                .param(visit.value())
                .query((row, n) -> ticket(row))
                .list();
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        var at = new EnumMap<QueueFamily.State, Instant>(QueueFamily.State.class);
        for (var state : QueueFamily.State.values()) {
            var moment = row.getTimestamp(column(state));
            if (moment != null) {
                at.put(state, moment.toInstant());
            }
        }
        return new Ticket(
                new FamilyCardNumber(row.getString("family_card")),
                row.getBoolean("listed"),
                row.getInt("first"),
                row.getInt("number"),
                row.getInt("desk"),
                QueueFamily.Lane.valueOf(row.getString("lane")),
                QueueFamily.State.valueOf(row.getString("state")),
                row.getInt("rev"),
                at);
    }

    private static String column(QueueFamily.State state) {
        return state.name().toLowerCase(Locale.ROOT) + "_at";
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** A family's way through the queue so far. */
    public record Stay(
            @Nullable Instant arrivedAt,
            @Nullable Instant calledAt,
            @Nullable Instant servedAt) {}

    /**
     * What one desk did with one family.
     *
     * @param listed whether the visit's tablets may know this family
     * @param first the number the family got first: its tickets of several desks have it in common
     * @param rev the last step, counted over all desks
     */
    public record Ticket(
            FamilyCardNumber family,
            boolean listed,
            int first,
            int number,
            int desk,
            QueueFamily.Lane lane,
            QueueFamily.State state,
            int rev,
            Map<QueueFamily.State, Instant> at) {}
}
