package id.mcsoc.field.operations;

import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import org.springframework.stereotype.Component;

@Component
class PrintCardHandler implements OperationHandler {

    private final CardPrints prints;

    PrintCardHandler(CardPrints prints) {
        this.prints = prints;
    }

    @Override
    public String type() {
        return "PRINT_CARD";
    }

    @Override
    public Outcome apply(Operation operation) {
        return prints.apply(operation);
    }
}
