package id.mcsoc.access;

import org.springframework.stereotype.Service;

/** Who saw which family, when and what for. Append-only. */
@Service
public class AccessLog {

    /**
     * @param purpose why it was looked at: a word of the screen, {@code visit-package}, {@code member-history}
     * @param subject what was looked at: {@code family:<number>}, {@code member:<id>}, {@code complaint:<id>}
     */
    public void saw(Actor actor, String purpose, String subject) {
        throw new UnsupportedOperationException();
    }
}
