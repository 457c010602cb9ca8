package id.mcsoc.reporting.figures;

import id.mcsoc.geo.BranchCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is looked at. No branch: all of them (head office). No kecamatan, kelurahan, team: all. No month: from the
 * beginning.
 *
 * @param zone in which a month begins
 * @param guarded the reader sees figures only: nobody may be recognised in them
 */
public record Lens(
        Optional<BranchCode> branch,
        Optional<String> kecamatan,
        Optional<String> kelurahan,
        Optional<String> team,
        Optional<YearMonth> month,
        ZoneId zone,
        boolean guarded) {

    public Lens everyMonth() {
        return new Lens(branch, kecamatan, kelurahan, team, Optional.empty(), zone, guarded);
    }

    public Lens in(YearMonth chosen) {
        return new Lens(branch, kecamatan, kelurahan, team, Optional.of(chosen), zone, guarded);
    }

    public Lens everyKelurahan() {
        return new Lens(branch, kecamatan, Optional.empty(), team, month, zone, guarded);
    }

    public Lens everyTeam() {
        return new Lens(branch, kecamatan, kelurahan, Optional.empty(), month, zone, guarded);
    }

    /** Continues a {@code where true}. */
    String condition() {
        return (branch.isPresent() ? " and branch = :branch" : "")
                + (kecamatan.isPresent() ? " and area like :kecamatan" : "")
                + (kelurahan.isPresent() ? " and area = :kelurahan" : "")
                + (team.isPresent() ? " and team = :team" : "")
                + (month.isPresent() ? " and happened_at >= :first and happened_at < :next" : "");
    }

    Map<String, Object> parameters() {
        var result = new HashMap<String, Object>();
        branch.ifPresent(code -> result.put("branch", code.value()));
        kecamatan.ifPresent(code -> result.put("kecamatan", code + ".%"));
        kelurahan.ifPresent(code -> result.put("kelurahan", code));
        team.ifPresent(code -> result.put("team", code));
        month.ifPresent(chosen -> {
            result.put("first", start(chosen));
            result.put("next", start(chosen.plusMonths(1)));
        });
        return result;
    }

    YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atZone(zone));
    }

    private OffsetDateTime start(YearMonth chosen) {
        return chosen.atDay(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
