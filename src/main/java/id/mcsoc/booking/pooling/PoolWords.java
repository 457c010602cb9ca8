package id.mcsoc.booking.pooling;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of kelurahan for notices. */
@Component
class PoolWords {

    private final Areas areas;

    PoolWords(Areas areas) {
        this.areas = areas;
    }

    String name(AreaCode area) {
        return areas.get(area).name();
    }

    /** {@code Kenali Asam, Telanaipura}: everybody but this one. */
    String others(Pool pool, RequestId request) {
        return pool.members().stream()
                .filter(member -> !member.request().equals(request))
                .map(member -> name(member.area()))
                .collect(Collectors.joining(", "));
    }

    String areas(Pool pool, RequestId request) {
        return pool.member(request).map(member -> name(member.area())).orElse("");
    }

    /** {@code Telanaipura: "Aula penuh"}. */
    String said(AreaCode area, String reason) {
        return reason.isBlank() ? name(area) : name(area) + ": " + reason.strip();
    }
}
