package id.mcsoc.field;

import id.mcsoc.planning.VisitId;

/** What stood in the way: {@code TECHNICAL} (hambatan teknik) or {@code ORGANISATIONAL} (hambatan organisasi). */
public record LogIncident(VisitId visit, Kind kind, String text) {

    public LogIncident {
        Texts.atMost("text", text, Texts.NOTE);
        if (text.isBlank()) {
            throw new IllegalArgumentException("text");
        }
    }

    public enum Kind {
        TECHNICAL,
        ORGANISATIONAL
    }
}
