package id.mcsoc.field;

import id.mcsoc.cards.Cards;
import id.mcsoc.planning.BlankCards;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Tells the planner how many cards a team can print. */
@Component
class TeamBlanks implements BlankCards {

    private final Cards cards;

    TeamBlanks(Cards cards) {
        this.cards = cards;
    }

    @Override
    public OptionalInt of(String team) {
        return cards.counted(team);
    }
}
