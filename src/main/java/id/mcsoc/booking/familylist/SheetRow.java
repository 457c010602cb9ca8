package id.mcsoc.booking.familylist;

import java.util.List;

/** One line of a list before anybody knows what its cells mean. */
record SheetRow(int line, List<Cell> cells) {

    boolean blank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }

    Cell cell(int index) {
        return index < 0 || index >= cells.size() ? new Cell("", false) : cells.get(index);
    }

    /** @param figure a spreadsheet kept it as a number, so digits after the 15th are lost */
    record Cell(String text, boolean figure) {}
}
