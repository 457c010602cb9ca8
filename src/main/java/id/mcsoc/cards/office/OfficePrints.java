package id.mcsoc.cards.office;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.cards.CardRefusal;
import id.mcsoc.cards.Cards;
import id.mcsoc.cards.PrintCard;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cards of one family, printed at the office: every face comes from a print that is recorded. */
@Service
@Transactional
class OfficePrints {

    private static final int MOST = 8;

    private final Cards cards;
    private final Members members;
    private final Faces faces;
    private final AccessLog access;
    private final Clock clock;

    OfficePrints(Cards cards, Members members, Faces faces, AccessLog access, Clock clock) {
        this.cards = cards;
        this.members = members;
        this.faces = faces;
        this.access = access;
        this.clock = clock;
    }

    List<Candidate> candidates(Actor actor, MemberId of) {
        var family = seen(actor, of);
        return family.members().stream()
                .map(member -> candidate(family, member))
                .toList();
    }

    /** Repeating the operation gives the same copies again. @throws Refused from a second copy on without a reason */
    List<Face> print(Actor actor, MemberId of, Order order) {
        var family = seen(actor, of);
        var chosen = family.members().stream()
                .filter(member -> order.members().contains(member.id().value()))
                .toList();
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new Refused(CardRefusal.NO_CARD_CHOSEN);
        }
        return chosen.stream()
                .map(member -> print(actor, family, member, order))
                .toList();
    }

    private Face print(Actor actor, FamilyView family, MemberView member, Order order) {
        var at = clock.instant();
        var operation =
                UUID.nameUUIDFromBytes((order.operation() + "/" + member.id()).getBytes(StandardCharsets.US_ASCII));
        var command = new PrintCard(
                member.id(),
                Faces.number(member),
                member.number().isEmpty(),
                order.layout(),
                order.reason(),
                Optional.empty());
        var copy = cards.print(command, new Origin(actor, at, Origin.Channel.OFFICE, operation));
        return faces.printed(family, member, copy, at, operation);
    }

    private Candidate candidate(FamilyView family, MemberView member) {
        var copies = cards.copies(member.id());
        return new Candidate(member.id().value(), copies, faces.preview(family, member, copies + 1, clock.instant()));
    }

    private FamilyView seen(Actor actor, MemberId of) {
        var family = members.familyOf(of, actor.branch()).orElseThrow(() -> new NotFound(of));
        access.saw(actor, "card-print", "family:" + family.familyCard().value());
        return family;
    }

    record Candidate(UUID id, int copies, Face face) {}

    /** @param operation of the form: one press, however often it is sent */
    record Order(
            List<UUID> members, PrintCard.Layout layout, Optional<PrintCard.ReprintReason> reason, UUID operation) {}
}
