package id.mcsoc.planning.repair;

import java.util.List;

/**
 * Somebody who must hear of a repair, and what to say: nobody is written to by the application itself.
 *
 * @param phone {@code +62…}, empty when unknown: then the sender picks the person
 * @param link {@code https://wa.me/…}, under 1,000 characters
 */
record Tell(String whom, String phone, String text, String link) {

    /** Kelurahan first, then teams. */
    record All(List<Tell> kelurahan, List<Tell> teams) {}
}
