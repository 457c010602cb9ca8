package id.mcsoc.sync.office;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.TabletCargo;
import id.mcsoc.sync.TabletCargo.Family;
import id.mcsoc.sync.TabletCargo.Packed;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose data was on a tablet: what was packed for it, and who was registered on it. */
@Service
class TabletContents {

    private final TabletCargo cargo;
    private final AccessLog log;
    private final JdbcClient jdbc;

    TabletContents(TabletCargo cargo, AccessLog log, JdbcClient jdbc) {
        this.cargo = cargo;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** @param registered families that were in no package, but were entered on the tablet */
    record Contents(List<Packed> packed, List<Family> registered) {
        public long families() {
            return Stream.concat(packed.stream().flatMap(one -> one.families().stream()), registered.stream())
                    .map(Family::card)
                    .distinct()
                    .count();
        }
    }

    /** The look is logged: a list of people is itself something to protect. */
    @Transactional
    public Contents of(Actor actor, DeviceId device) {
        log.saw(actor, "lost-tablet", "device:" + device);
        var packed = cargo.on(device);
        var known = new HashSet<String>();
        packed.forEach(one -> one.families().forEach(family -> known.add(family.card())));
        var entered =
                entered(device).stream().filter(card -> !known.contains(card)).toList();
        return new Contents(packed, cargo.families(entered));
    }

    private List<String> entered(DeviceId device) {
        return jdbc
                .sql("select distinct entity from sync_operation where device = ? and type = 'REGISTER_FAMILY'"
                        + " and entity like 'FAMILY/%' order by entity")
                .param(device.value())
                .query(String.class)
                .list()
                .stream()
                .map(entity -> entity.substring("FAMILY/".length()))
                .filter(card -> card.matches("\\d{16}"))
                .toList();
    }
}
