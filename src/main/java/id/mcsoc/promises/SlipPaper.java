package id.mcsoc.promises;

import id.mcsoc.access.Actor;
import id.mcsoc.complaints.StatusCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.print.Pdf;
import id.mcsoc.print.QrCode;
import id.mcsoc.shared.NotFound;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The slip of a transaction once more, as the office prints it. A complaint's is not: its code also rates the answer,
 * which is nobody's but the complainant's.
 */
@Component
class SlipPaper {

    private final PromiseTable table;
    private final Areas areas;
    private final Branches branches;
    private final Pdf pdf;
    private final String home;

    SlipPaper(PromiseTable table, Areas areas, Branches branches, Pdf pdf, @Value("${mcs.address}") String home) {
        this.table = table;
        this.areas = areas;
        this.branches = branches;
        this.pdf = pdf;
        this.home = home;
    }

    enum Paper {
        /** 80 mm wide, as till rolls are. */
        ROLL,
        A4
    }

    /** @throws NotFound for what is none, another branch's, or a complaint */
    byte[] of(Actor actor, UUID operation, Paper paper) {
        var promise = table.find(operation)
                .filter(one -> one.where().branch().equals(actor.branch()))
                .filter(one -> !one.complaint())
                .orElseThrow(() -> new NotFound(operation));
        var office = branches.get(promise.where().branch());
        return pdf.of("promises/slip", facts(promise, office, paper));
    }

    private Map<String, Object> facts(Promise promise, BranchOffice office, Paper paper) {
        var area = promise.where().area();
        return Map.of(
                "promise", promise,
                "code", StatusCode.of(promise.operation()).value(),
                "madeAt", table.madeAt(promise.operation()),
                "place", areas.find(area).map(Kelurahan::name).orElse(area.value()),
                "branch", office.name(),
                "zone", office.zone(),
                "paper", paper.name().toLowerCase(Locale.ROOT),
                "qr", QrCode.of(home + "/promises/status?number=" + promise.number()));
    }
}
