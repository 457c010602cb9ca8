package id.mcsoc.planning.team;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** More than a team usually has. {@code team} is its code, {@code request} the number of the one it was given for. */
public record AllowanceView(UUID id, String team, More more, String request, String by, Instant at) {

    public enum Kind {
        /** {@code amount} more families that day. */
        FAMILIES,
        /** {@code amount} more visits that day. */
        VISITS,
        /** {@code amount} more blank cards that day. */
        CARDS,
        /** The day ends at {@code until}. */
        UNTIL,
        /** The team has the skill or kit {@code kit} from now on. */
        KIT,
        /** An extra team works that day. */
        TEAM
    }

    /** What is given. */
    public record More(
            LocalDate date,
            Kind kind,
            int amount,
            @Nullable LocalTime until,
            @Nullable String kit) {}

    /** For which change of a plan, for whose sake, and by whom. */
    public record Cause(UUID edit, String request, String by) {}
}
