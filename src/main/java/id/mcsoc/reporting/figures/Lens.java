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
 * What is looked at. No branch: all of them (head office). No kecamatan: all. No month: from the beginning.
 *
 * @param zone in which a month begins
 */
public record Lens(Optional<BranchCode> branch, Optional<String> kecamatan, Optional<YearMonth> month, ZoneId zone) {

    public Lens everyMonth() {
        return new Lens(branch, kecamatan, Optional.empty(), zone);
    }

    /** Continues a {@code where true}. */
    String condition() {
        return (branch.isPresent() ? " and branch = :branch" : "")
                + (kecamatan.isPresent() ? " and area like :kecamatan" : "")
                + (month.isPresent() ? " and happened_at >= :first and happened_at < :next" : "");
    }

    Map<String, Object> parameters() {
        var result = new HashMap<String, Object>();
        branch.ifPresent(code -> result.put("branch", code.value()));
        kecamatan.ifPresent(code -> result.put("kecamatan", code + ".%"));
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
