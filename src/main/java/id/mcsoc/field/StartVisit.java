package id.mcsoc.field;

import id.mcsoc.geo.SignalGrade;
import id.mcsoc.planning.VisitId;
import java.util.Optional;

/** The team is at the place and has looked around. {@code cards}: blank cards brought along. */
public record StartVisit(VisitId visit, Checklist checklist, String note, Optional<Allowed> allowed) {

    public StartVisit {
        Texts.atMost("note", note, Texts.NOTE);
    }

    /** A supervisor let the visit start on a tablet that was not fully ready. */
    public record Allowed(String by, String reason) {
        public Allowed {
            Texts.atMost("allowed.by", by, Texts.NAME);
            Texts.atMost("allowed.reason", reason, 400);
            if (by.isBlank() || reason.isBlank()) {
                throw new IllegalArgumentException("allowed");
            }
        }
    }

    public record Checklist(
            boolean venueOpen, boolean power, boolean printer, boolean room, SignalGrade signal, int cards) {
        public Checklist {
            if (cards < 0 || cards > 100_000) {
                throw new IllegalArgumentException("cards");
            }
        }
    }
}
