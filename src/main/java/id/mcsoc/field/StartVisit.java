package id.mcsoc.field;

import id.mcsoc.geo.SignalGrade;
import id.mcsoc.planning.VisitId;

/** The team is at the place and has looked around. {@code cards}: blank cards brought along. */
public record StartVisit(VisitId visit, Checklist checklist, String note) {

    public StartVisit {
        Texts.atMost("note", note, Texts.NOTE);
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
