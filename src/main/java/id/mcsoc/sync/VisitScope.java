package id.mcsoc.sync;

import id.mcsoc.access.Actor;
import java.util.UUID;

/** Answered by the module that knows visits: may this officer work on this visit? */
public interface VisitScope {
    boolean allows(Actor officer, UUID visit);
}
