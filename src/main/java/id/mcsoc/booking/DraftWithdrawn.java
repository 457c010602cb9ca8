package id.mcsoc.booking;

/** A draft that was never sent is thrown away. */
public record DraftWithdrawn(RequestId request) {}
