package id.mcsoc.cards;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Cards printed before the installation: nobody is told of them, and they took no blank that is counted now. */
@Component
@Order(36)
class DemoPrints implements Seed {

    private final PrintLog log;
    private final Members members;
    private final Users users;
    private final Clock clock;
    private final Resource file;

    DemoPrints(
            PrintLog log,
            Members members,
            Users users,
            Clock clock,
            @Value("classpath:seed/demo/card-prints.csv") Resource file) {
        this.log = log;
        this.members = members;
        this.users = users;
        this.clock = clock;
        this.file = file;
    }

    @Override
    public void demo() {
        Csv.read(file, row -> row)
                .forEach(row -> users.findByLogin(row.text("by")).ifPresent(by -> load(row, by)));
    }

    private void load(Csv.Row row, Actor by) {
        var operation = operation(row);
        if (log.copyOf(operation).isEmpty()) {
            var at = clock.instant().minus(row.get("minutes_ago", ago -> Duration.ofMinutes(Long.parseLong(ago))));
            var member = member(row);
            var owner = new Owners.Owner(member.name(), by.branch());
            var origin = new Origin(by, at, channel(row), operation);
            log.add(command(row, member), owner, log.copies(member.id()) + 1, origin, null);
        }
    }

    private MemberView member(Csv.Row row) {
        return members.family(row.get("family_card", FamilyCardNumber::new)).orElseThrow().members().stream()
                .filter(one -> one.number()
                        .filter(number -> number.value().equals(row.text("number")))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static PrintCard command(Csv.Row row, MemberView member) {
        return new PrintCard(
                member.id(),
                row.text("number"),
                false,
                row.get("layout", PrintCard.Layout::valueOf),
                row.optional("reason", PrintCard.ReprintReason::valueOf),
                row.optional("team", Function.identity()));
    }

    private static Origin.Channel channel(Csv.Row row) {
        var inTheHall = row.optional("team", Function.identity()).isPresent();
        return inTheHall ? Origin.Channel.TABLET : Origin.Channel.OFFICE;
    }

    private static UUID operation(Csv.Row row) {
        var name = "demo-print/" + row.text("number") + "/" + row.text("minutes_ago");
        return UuidCreator.getNameBasedSha1(name.getBytes(StandardCharsets.UTF_8));
    }
}
