package id.mcsoc.field.operations;

import id.mcsoc.cards.Cards;
import id.mcsoc.cards.PrintCard;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Outcome;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A card left the printer, for the first time or again. */
@Component
class CardPrints {

    private final Cards cards;
    private final VisitReach reach;

    CardPrints(Cards cards, VisitReach reach) {
        this.cards = cards;
        this.reach = reach;
    }

    Outcome apply(Operation operation) {
        var set = Payload.of(operation.set());
        var member = reach.member(operation);
        var command = Subject.command(() -> new PrintCard(
                member,
                set.text("number"),
                set.flag("provisional"),
                set.of("layout", PrintCard.Layout::valueOf),
                set.optional("reprintReason", PrintCard.ReprintReason::valueOf),
                Optional.ofNullable(operation.officer().scope().team())));
        var copy = cards.printFrom(operation.device().value(), command, Subject.origin(operation));
        return Outcome.applied(Map.of("copy", Integer.toString(copy)));
    }
}
