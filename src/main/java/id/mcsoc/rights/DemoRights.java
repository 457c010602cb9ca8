package id.mcsoc.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.geo.Branches;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.GiveConsent;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin;
import id.mcsoc.rights.RightsRequest.Asking;
import id.mcsoc.rights.RightsRequest.Checked;
import id.mcsoc.rights.RightsRequest.Kind;
import id.mcsoc.rights.RightsRequest.State;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Requests and consents older than the installation. */
@Component
@Order(45)
class DemoRights implements Seed {

    private final RightsBook book;
    private final Members members;
    private final Offices offices;
    private final Clock clock;
    private final Resource file;

    DemoRights(
            RightsBook book,
            Members members,
            Offices offices,
            Clock clock,
            @Value("classpath:seed/demo/rights.csv") Resource file) {
        this.book = book;
        this.members = members;
        this.offices = offices;
        this.clock = clock;
        this.file = file;
    }

    /** Who sits where. */
    @Component("rightsOffices")
    record Offices(Branches branches, Users users) {

        Actor one(FamilyView family, Role role) {
            return users.inBranch(branches.serving(family.address().area()).code(), role)
                    .get(0);
        }
    }

    @Override
    public void demo() {
        for (var row : Csv.read(file, row -> row)) {
            members.family(row.get("family_card", FamilyCardNumber::new)).ifPresent(family -> load(row, family));
        }
    }

    private void load(Csv.Row row, FamilyView family) {
        var id = id("demo-right/" + row.text("family_card"));
        if (book.knows(id)) {
            return;
        }
        var by = offices.one(family, Role.BRANCH_PLANNER);
        var at = clock.instant().minus(row.get("hours_ago", DemoRights::hours));
        var kind = row.get("kind", Kind::valueOf);
        var asking = new Asking(
                row.optional("asked_by", Function.identity())
                        .orElse(family.head().name()),
                row.get("checked", Checked::valueOf),
                row.get("said", Function.identity()),
                at,
                by.name());
        book.add(id, family.head().id().value(), kind, asking, by);
        consent(family, by, at);
        var state = row.get("state", State::valueOf);
        if (state != State.OPEN) {
            var head = offices.one(family, Role.BRANCH_HEAD).name();
            var answered = at.plus(row.get("answered_after", DemoRights::hours));
            book.close(id, state, row.get("answer", Function.identity()), head, answered);
            book.lift(family.head().id().value(), clock.instant());
        }
    }

    private void consent(FamilyView family, Actor by, Instant at) {
        members.consent(
                new GiveConsent(
                        family.familyCard(),
                        "2026-1",
                        "Pendaftaran dan perubahan data",
                        "id",
                        by.name(),
                        GiveConsent.Method.WITNESSED_MARK,
                        by.name()),
                new Origin(
                        by,
                        at.minus(Duration.ofDays(30)),
                        Origin.Channel.SEED,
                        id("demo-consent/" + family.familyCard())));
    }

    private static UUID id(String name) {
        return UuidCreator.getNameBasedSha1(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Duration hours(String hours) {
        return Duration.ofHours(Long.parseLong(hours));
    }
}
