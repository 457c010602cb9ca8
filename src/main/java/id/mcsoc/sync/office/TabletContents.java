package id.mcsoc.sync.office;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.TabletCargo;
import id.mcsoc.sync.TabletCargo.Family;
import id.mcsoc.sync.TabletCargo.Packed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whose data was on a tablet: what was packed for it, and who was written down on it. */
@Service
class TabletContents {

    private static final Pattern CARD = Pattern.compile("\\d{16}");
    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final TabletCargo cargo;
    private final AccessLog log;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TabletContents(TabletCargo cargo, AccessLog log, JdbcClient jdbc, JsonMapper json) {
        this.cargo = cargo;
        this.log = log;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Families and people by where their data came from.
     *
     * @param registered families that were in no package, but were entered on the tablet
     * @param complained people of no listed family whose complaint was written on it
     * @param unsent records that never arrived: whom they are about, nobody here knows
     */
    record Contents(List<Packed> packed, List<Family> registered, List<Person> complained, long unsent) {
        public long families() {
            return Stream.concat(packed.stream().flatMap(one -> one.families().stream()), registered.stream())
                    .map(Family::card)
                    .distinct()
                    .count();
        }

        public boolean nobody() {
            return packed.isEmpty() && registered.isEmpty() && complained.isEmpty();
        }
    }

    record Person(String name, String phone) {}

    /** The look is logged: a list of people is itself something to protect. */
    @Transactional
    public Contents of(Actor actor, DeviceId device) {
        log.saw(actor, "lost-tablet", "device:" + device);
        var packed = cargo.on(device, reachableUntil(device));
        var listed = new HashSet<String>();
        packed.forEach(one -> one.families().forEach(family -> listed.add(family.card())));
        var written = written(device);
        var entered = Stream.concat(entered(device).stream(), written.stream().map(TabletContents::card))
                .filter(card -> CARD.matcher(card).matches())
                .filter(listed::add)
                .sorted()
                .toList();
        return new Contents(packed, cargo.families(entered), complained(written), unsent(device));
    }

    /** What a visit learns after its tablet was revoked does not reach that tablet. */
    private Instant reachableUntil(DeviceId device) {
        return jdbc.sql("select revoked_at from sync_device where id = ?")
                .param(device.value())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single()
                .orElse(FOR_EVER);
    }

    private long unsent(DeviceId device) {
        return jdbc.sql("select coalesce(sum(missing), 0) from (select i.head - i.applied_through"
                        + " - (select count(distinct q.seq) from sync_quarantine q where q.device = i.device"
                        + " and q.incarnation = i.incarnation and q.seq > i.applied_through) as missing"
                        + " from sync_incarnation i where i.device = ? and i.incarnation not like 'kept-%') line")
                .param(device.value())
                .query(Long.class)
                .single();
    }

    private List<String> entered(DeviceId device) {
        return jdbc
                .sql("select distinct entity from sync_operation where device = ? and entity like 'FAMILY/%'")
                .param(device.value())
                .query(String.class)
                .list()
                .stream()
                .map(entity -> entity.substring("FAMILY/".length()))
                .toList();
    }

    /** Complaints, and whatever was kept without being applied. */
    private List<JsonNode> written(DeviceId device) {
        return jdbc.sql("select payload from sync_operation where device = ? and type = 'OPEN_COMPLAINT'"
                        + " union all select payload from sync_quarantine where device = ?")
                .params(device.value(), device.value())
                .query((row, n) -> json.readTree(row.getString(1)))
                .list();
    }

    private static String card(JsonNode operation) {
        var entity = operation.path("entity").asString("");
        return entity.startsWith("FAMILY/")
                ? entity.substring("FAMILY/".length())
                : operation.path("set").path("familyCard").asString("");
    }

    private static List<Person> complained(List<JsonNode> written) {
        return written.stream()
                .filter(operation -> card(operation).isEmpty())
                .map(operation -> operation.path("set").path("complainant"))
                .map(said -> new Person(
                        said.path("name").asString(""), said.path("phone").asString("")))
                .filter(person -> !person.name().isEmpty() || !person.phone().isEmpty())
                .distinct()
                .toList();
    }
}
