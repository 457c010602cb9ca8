package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.proposal.StopView.Pins;

/** What the planner may not change: boxes that are not ticked do not come at all. */
record PinForm(Boolean team, Boolean day, Boolean time, String reason) {

    Pins pins(Actor by) {
        var words = reason == null ? "" : reason.strip();
        return new Pins(
                Boolean.TRUE.equals(team),
                Boolean.TRUE.equals(day),
                Boolean.TRUE.equals(time),
                words.length() > 200 ? words.substring(0, 200) : words,
                by.name());
    }
}
