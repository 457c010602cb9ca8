package id.mcsoc.booking.familylist;

import id.mcsoc.booking.FamilyColumn;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column of a list holds what: by its header, or without one in the order of {@link FamilyColumn}. */
record Columns(Map<FamilyColumn, Integer> positions) {

    private static final Map<FamilyColumn, List<String>> HEADERS = Map.of(
            FamilyColumn.FAMILY_CARD, List.of("nomorkk", "nokk", "kk", "familycard", "kartukeluarga"),
            FamilyColumn.HEAD_NAME, List.of("kepalakeluarga", "namakepalakeluarga", "nama", "headname", "name"),
            FamilyColumn.PHONE, List.of("telepon", "nohp", "hp", "nomorhp", "phone", "notelepon"),
            FamilyColumn.PERSONS, List.of("jumlahjiwa", "jiwa", "jumlahanggota", "anggota", "persons", "jumlah"),
            FamilyColumn.SERVICES, List.of("layanan", "services", "keperluan"),
            FamilyColumn.DOCUMENTS, List.of("dokumensiap", "dokumen", "documentsready", "documents"),
            FamilyColumn.PRECEDENCE, List.of("didahulukan", "prioritas", "precedence"));

    static Optional<Columns> header(SheetRow row) {
        var positions = new EnumMap<FamilyColumn, Integer>(FamilyColumn.class);
        for (int i = 0; i < row.cells().size(); i++) {
            var name = row.cell(i).text().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            for (var header : HEADERS.entrySet()) {
                if (header.getValue().contains(name)) {
                    positions.putIfAbsent(header.getKey(), i);
                }
            }
        }
        return positions.containsKey(FamilyColumn.FAMILY_CARD) ? Optional.of(new Columns(positions)) : Optional.empty();
    }

    static Columns inOrder() {
        var positions = new EnumMap<FamilyColumn, Integer>(FamilyColumn.class);
        for (var column : FamilyColumn.values()) {
            positions.put(column, column.ordinal());
        }
        return new Columns(positions);
    }

    SheetRow.Cell cell(SheetRow row, FamilyColumn column) {
        return row.cell(positions.getOrDefault(column, -1));
    }
}
