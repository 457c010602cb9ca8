package id.mcsoc.cards.office;

import id.mcsoc.cards.PrintCard.Layout;
import java.util.ArrayList;
import java.util.List;

/** Where each card lies on its sheet, in mm from the upper left corner, a printer's offset included. */
final class Sheets {

    private static final double WIDTH = 85.6;
    private static final double HEIGHT = 53.98;
    private static final int COLUMNS = 2;
    private static final int ON_A4 = 8;

    private Sheets() {}

    static List<List<Cut>> of(List<Face> faces, Layout layout, Printer printer) {
        var each = layout == Layout.CR80 ? 1 : ON_A4;
        var sheets = new ArrayList<List<Cut>>();
        for (int first = 0; first < faces.size(); first += each) {
            var sheet = new ArrayList<Cut>();
            for (int n = first; n < Math.min(first + each, faces.size()); n++) {
                sheet.add(cut(faces.get(n), n - first, layout, printer));
            }
            sheets.add(sheet);
        }
        return sheets;
    }

    /** On A4 the same places as the tablet's: 13.4 mm and 15.5 mm from the corner, 12 mm and 10 mm apart. */
    private static Cut cut(Face face, int place, Layout layout, Printer printer) {
        if (layout == Layout.CR80) {
            return new Cut(printer.xMm(), printer.yMm(), face);
        }
        var x = 13.4 + place % COLUMNS * (WIDTH + 12);
        var y = 15.5 + place / COLUMNS * (HEIGHT + 10);
        return new Cut(hundredths(x + printer.xMm()), hundredths(y + printer.yMm()), face);
    }

    private static double hundredths(double mm) {
        return Math.round(mm * 100) / 100.0;
    }

    record Cut(double x, double y, Face face) {}
}
