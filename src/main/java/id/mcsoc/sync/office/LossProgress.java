package id.mcsoc.sync.office;

import id.mcsoc.sync.TabletCargo.Family;
import java.util.List;

/** How far a loss is made good, family by family. @param sheets those of the visit that nobody has entered yet */
record LossProgress(List<Line> families, long sheets) {

    /** ENTERED from a sheet done after the loss, ASKED by a person, or OPEN. */
    enum State {
        ENTERED,
        ASKED,
        OPEN
    }

    record Line(Family family, State state, String note) {
        public boolean open() {
            return state == State.OPEN;
        }
    }

    public long settled() {
        return families.stream().filter(line -> !line.open()).count();
    }

    /** A loss whose families nobody knows is closed by a person only. */
    boolean isComplete() {
        return !families.isEmpty() && settled() == families.size() && sheets == 0;
    }

    /** The families of one visit, in its order. */
    public List<Line> of(List<Family> packed) {
        return families.stream()
                .filter(line -> packed.stream()
                        .anyMatch(one -> one.card().equals(line.family().card())))
                .toList();
    }
}
