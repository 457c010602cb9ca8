package id.mcsoc.planning;

import java.util.OptionalInt;

/** What planning asks of whoever counts the blank cards. */
public interface BlankCards {

    /** @param team its code; empty where nobody counts */
    OptionalInt of(String team);
}
