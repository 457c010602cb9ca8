package id.mcsoc.field.packing;

import id.mcsoc.field.VisitPackage;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** A package cut into parts, so that a cut on the way costs one part and not the whole. */
@Repository
public class PackageParts {

    static final int CHARACTERS = 16 * 1024;
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PackageParts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param parts sha-256 of each part's text in UTF-8, in order */
    public record Plan(UUID packageId, UUID visit, String sha256, Instant issuedAt, List<String> parts) {}

    /** Keeps the package's text for this tablet, lets go of those that are a day old. */
    public Plan cut(VisitPackage packed) {
        forgetOld();
        var hashes = new ArrayList<String>();
        for (var part : cut(json.writeValueAsString(packed))) {
            jdbc.sql("insert into field_package_part (package, part_no, content) values (?, ?, ?)")
                    .params(packed.packageId(), hashes.size(), part)
                    .update();
            hashes.add(Sha256.hex(part.getBytes(StandardCharsets.UTF_8)));
        }
        return new Plan(packed.packageId(), packed.visit().id(), packed.sha256(), packed.issuedAt(), hashes);
    }

    /** Never between the two halves of a character. */
    static List<String> cut(String text) {
        var parts = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            var to = Math.min(text.length(), from + CHARACTERS);
            to = to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }

    /** Empty for another tablet's package, as for none. */
    public Optional<String> part(UUID packageId, int number, DeviceId device) {
        return jdbc.sql("select t.content from field_package_part t join field_package p on p.id = t.package"
                        + " where t.package = ? and t.part_no = ? and p.device = ?")
                .params(packageId, number, device.value())
                .query(String.class)
                .optional();
    }

    private void forgetOld() {
        jdbc.sql("delete from field_package_part where package in (select id from field_package where issued_at < ?)")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
