package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;

/** A freed time is offered to the kelurahan whose turn it is, and what became of the offer. */
public record TurnNews(
        Kind kind,
        RequestId request,
        String number,
        AreaCode area,
        Instant start,
        Instant end,
        Instant until,
        Instant at) {

    public enum Kind {
        OFFERED,
        ACCEPTED,
        LAPSED
    }
}
