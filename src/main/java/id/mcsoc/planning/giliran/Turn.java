package id.mcsoc.planning.giliran;

import id.mcsoc.geo.Kelurahan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a kelurahan stands.
 *
 * @param place 1 for whoever has waited longest
 * @param last null for never
 * @param weeks since the last visit, a year where nobody came yet
 * @param served families, {@code need}: families that probably need a visit
 * @param planned in the proposal on the table
 */
public record Turn(
        int place, Kelurahan area, @Nullable LocalDate last, int weeks, long served, long need, boolean planned) {

    /** Per cent of the need; at most 100. */
    public long share() {
        return need == 0 ? 100 : Math.min(100, served * 100 / need);
    }
}
