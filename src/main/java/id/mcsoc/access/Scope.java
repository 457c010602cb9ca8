package id.mcsoc.access;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import org.jspecify.annotations.Nullable;

/**
 * Where an actor may look. Every actor but head office has a branch; kelurahan staff have their kelurahan, a kecamatan
 * head the code of the kecamatan ({@code 15.71.01}), a field officer the code of the team.
 */
public record Scope(
        @Nullable BranchCode branch,
        @Nullable AreaCode kelurahan,
        @Nullable String kecamatan,
        @Nullable String team) {

    public boolean covers(BranchCode other) {
        return branch == null || branch.equals(other);
    }

    /** Whether one kelurahan's affairs lie inside this scope; the branch is checked apart, by {@link #covers}. */
    public boolean covers(AreaCode area) {
        return kelurahan != null ? kelurahan.equals(area) : kecamatan == null || kecamatan.equals(area.kecamatan());
    }
}
