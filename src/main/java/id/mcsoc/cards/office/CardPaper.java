package id.mcsoc.cards.office;

import id.mcsoc.cards.PrintCard.Layout;
import id.mcsoc.print.Pdf;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Recorded cards as a file for the printer. */
@Component
class CardPaper {

    private final Pdf pdf;

    CardPaper(Pdf pdf) {
        this.pdf = pdf;
    }

    byte[] of(List<Face> faces, Layout layout, Printer printer) {
        return pdf.of("cards/paper", Map.of("layout", style(layout), "sheets", Sheets.of(faces, layout, printer)));
    }

    /** {@code A4_SHEET} is styled by {@code card-a4-sheet.css}. */
    static String style(Layout layout) {
        return layout.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
