package id.mcsoc.booking.shortfall;

import id.mcsoc.booking.RequestId;
import java.time.Instant;

/** A freed time that is offered to a request. */
public record TurnView(RequestId request, Time time) {

    /** @param until the answer is awaited so long, and the time held */
    public record Time(Instant start, Instant end, Instant until) {}
}
