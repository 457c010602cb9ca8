package id.mcsoc.booking;

/** A draft does not look for neighbours any more, without having found any. */
public record WaitingEnded(RequestId request) {}
