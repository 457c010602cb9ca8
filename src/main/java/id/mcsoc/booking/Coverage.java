package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.shared.Csv;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What is known of whole areas: the share of active members, and which kelurahan are new. */
@Component
class Coverage {

    private final List<Share> shares;
    private final Set<AreaCode> split;

    Coverage(
            @Value("classpath:seed/reference/coverage.csv") Resource coverage,
            @Value("classpath:seed/reference/new-areas.csv") Resource split) {
        shares = Csv.read(
                coverage,
                row -> new Share(
                        row.text("area"), row.get("active", Coverage::perCent), row.get("as_of", LocalDate::parse)));
        this.split =
                Csv.read(split, row -> row.get("code", AreaCode::new)).stream().collect(Collectors.toSet());
    }

    private record Share(String prefix, double active, LocalDate asOf) {}

    /** Share of the people whose membership lapsed, 0 to 1; 0 where nothing is known. */
    double lapsed(AreaCode area) {
        return shares.stream()
                .filter(share -> area.value().startsWith(share.prefix()))
                .max(Comparator.comparing((Share share) -> share.prefix().length())
                        .thenComparing(Share::asOf))
                .map(share -> 1 - share.active() / 100)
                .orElse(0.0);
    }

    /** Whether its borders are new, and with them its people's addresses. */
    boolean isSplit(AreaCode area) {
        return split.contains(area);
    }

    private static double perCent(String value) {
        var share = Double.parseDouble(value);
        if (!(share >= 0 && share <= 100)) {
            throw new IllegalArgumentException("a share lies between 0 and 100");
        }
        return share;
    }
}
