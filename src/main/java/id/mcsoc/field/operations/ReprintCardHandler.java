package id.mcsoc.field.operations;

import id.mcsoc.cards.PrintCard;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import org.springframework.stereotype.Component;

@Component
class ReprintCardHandler implements OperationHandler {

    private final CardPrints prints;

    ReprintCardHandler(CardPrints prints) {
        this.prints = prints;
    }

    @Override
    public String type() {
        return "REPRINT_CARD";
    }

    @Override
    public Outcome apply(Operation operation) {
        Payload.of(operation.set()).of("reprintReason", PrintCard.ReprintReason::valueOf);
        return prints.apply(operation);
    }
}
