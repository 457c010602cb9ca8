package id.mcsoc.sync;

import java.util.UUID;

/** The central store begins a new life: the very first, or one restored from a backup that does not know all it gave out. */
public record StoreBegun(UUID epoch) {}
