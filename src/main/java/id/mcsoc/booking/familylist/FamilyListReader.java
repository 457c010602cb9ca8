package id.mcsoc.booking.familylist;

import static id.mcsoc.booking.BookingRefusal.FAMILY_ALREADY_LISTED;
import static id.mcsoc.booking.BookingRefusal.FAMILY_CARD_INVALID;
import static id.mcsoc.booking.BookingRefusal.FAMILY_CARD_ROUNDED;
import static id.mcsoc.booking.BookingRefusal.FAMILY_TWICE;
import static id.mcsoc.booking.BookingRefusal.HEAD_NAME_MISSING;
import static id.mcsoc.booking.BookingRefusal.LIST_EMPTY;
import static id.mcsoc.booking.BookingRefusal.SERVICE_MISSING;

import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.FamilyColumn;
import id.mcsoc.booking.ListedFamily;
import id.mcsoc.booking.familylist.FamilyListReading.LineError;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.shared.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns the lines of a list into families; a line with an error is named and left out. */
@Component
public class FamilyListReader {

    private final Words words;

    FamilyListReader(Words words) {
        this.words = words;
    }

    /** @param known family cards that stand on the request's list already */
    public FamilyListReading file(byte[] file, Set<FamilyCardNumber> known) {
        return read(Sheet.of(file), known);
    }

    public FamilyListReading text(String text, Set<FamilyCardNumber> known) {
        return read(Sheet.text(text), known);
    }

    /** Families as a text that {@link #text} reads back. */
    public static String write(List<ListedFamily> families) {
        var text = new StringBuilder();
        for (var family : families) {
            var cells = new ArrayList<String>();
            for (var column : FamilyColumn.values()) {
                cells.add(column.read(family).replaceAll("[\t\r\n\"]", " "));
            }
            text.append(String.join("\t", cells)).append('\n');
        }
        return text.toString();
    }

    private FamilyListReading read(List<SheetRow> rows, Set<FamilyCardNumber> known) {
        if (rows.isEmpty()) {
            throw new Refused(LIST_EMPTY);
        }
        var header = Columns.header(rows.get(0));
        var columns = header.orElseGet(Columns::inOrder);
        var lines = header.isPresent() ? rows.subList(1, rows.size()) : rows;
        if (lines.isEmpty()) {
            throw new Refused(LIST_EMPTY);
        }
        return new Pass(columns, known).over(lines);
    }

    /** One way through a list: what was seen so far decides what is a duplicate. */
    private final class Pass {

        private final Columns columns;
        private final Set<FamilyCardNumber> known;
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<ListedFamily> families = new ArrayList<>();
        private final List<LineError> errors = new ArrayList<>();

        Pass(Columns columns, Set<FamilyCardNumber> known) {
            this.columns = columns;
            this.known = known;
        }

        FamilyListReading over(List<SheetRow> rows) {
            rows.forEach(this::line);
            return new FamilyListReading(families, errors);
        }

        private void line(SheetRow row) {
            int before = errors.size();
            var family = ListedFamily.blank();
            for (var column : FamilyColumn.values()) {
                family = cell(row, column, family);
            }
            complete(row, family);
            if (errors.size() == before) {
                families.add(family);
            }
        }

        private ListedFamily cell(SheetRow row, FamilyColumn column, ListedFamily family) {
            var cell = columns.cell(row, column);
            if (column == FamilyColumn.FAMILY_CARD
                    && (cell.figure() || cell.text().matches("\\d[.,]\\d+[eE]\\+?\\d+"))) {
                error(row, column, FAMILY_CARD_ROUNDED);
                return family;
            }
            try {
                return column.write(family, meaning(column, cell.text()));
            } catch (Refused refused) {
                error(row, column, (BookingRefusal) refused.code(), refused.arguments());
                return family;
            }
        }

        private String meaning(FamilyColumn column, String text) {
            return switch (column) {
                case SERVICES -> words.services(text);
                case DOCUMENTS -> words.documents(text);
                case PRECEDENCE -> words.precedence(text);
                case FAMILY_CARD -> text.replace("'", "");
                default -> text;
            };
        }

        private void complete(SheetRow row, ListedFamily family) {
            var wrong = errors.stream()
                    .filter(error -> error.line() == row.line())
                    .map(LineError::column)
                    .toList();
            if (!wrong.contains(FamilyColumn.FAMILY_CARD)) {
                card(row, family);
            }
            if (family.headName().isEmpty() && !wrong.contains(FamilyColumn.HEAD_NAME)) {
                error(row, FamilyColumn.HEAD_NAME, HEAD_NAME_MISSING);
            }
            if (family.services().isEmpty() && !wrong.contains(FamilyColumn.SERVICES)) {
                error(row, FamilyColumn.SERVICES, SERVICE_MISSING);
            }
        }

        private void card(SheetRow row, ListedFamily family) {
            if (family.card().isEmpty()) {
                error(row, FamilyColumn.FAMILY_CARD, FAMILY_CARD_INVALID);
                return;
            }
            var first = seen.putIfAbsent(family.familyCard(), row.line());
            if (first != null) {
                error(row, FamilyColumn.FAMILY_CARD, FAMILY_TWICE, first);
            } else if (known.contains(family.card().get())) {
                error(row, FamilyColumn.FAMILY_CARD, FAMILY_ALREADY_LISTED);
            }
        }

        private void error(SheetRow row, FamilyColumn column, BookingRefusal code, Object... arguments) {
            errors.add(new LineError(row.line(), column, code, List.of(arguments)));
        }
    }
}
