package id.mcsoc.planning.board;

import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.schedule.VisitHistory.Change;
import java.util.List;

/** What the panel beside the board says of the chosen visit. */
record Selection(Line line, Pins pins, List<Check> checks, List<Change> history) {

    /** A hard rule in words; {@code trouble} is empty when it is kept. */
    record Check(String rule, String trouble) {

        public boolean kept() {
            return trouble.isEmpty();
        }
    }
}
