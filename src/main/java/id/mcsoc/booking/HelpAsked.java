package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;

/** The branch needs the kelurahan's help so that its request finds a time. */
public record HelpAsked(RequestId request, String number, AreaCode area, Instant at) {}
