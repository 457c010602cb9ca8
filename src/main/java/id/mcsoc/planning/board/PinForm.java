package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.proposal.StopView.Pins;

/** What the planner may not change; a reason is asked for whenever something is pinned. */
record PinForm(boolean team, boolean day, boolean time, String reason) {

    Pins pins(Actor by) {
        var words = reason == null ? "" : reason.strip();
        return new Pins(team, day, time, words.length() > 200 ? words.substring(0, 200) : words, by.name());
    }
}
