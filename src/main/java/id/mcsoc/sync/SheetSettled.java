package id.mcsoc.sync;

import java.util.UUID;

/** A paper sheet of a visit was entered or declared void: a loss at this visit may be complete now. */
public record SheetSettled(UUID visit, String by) {}
