package id.mcsoc.booking.familylist;

import static id.mcsoc.TestRefusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.FamilyColumn;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.members.FamilyCardNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@McsTest
class FamilyListReaderTest {

    private static final String GOOD = "9971070101900001,Suryo,08123456789,3,Cetak kartu;Perubahan data,ya,lansia";

    @Autowired
    FamilyListReader reader;

    @Test
    void aListWithoutAHeaderIsReadInOrder() {
        var reading = reader.text(GOOD, Set.of());
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.families()).singleElement().satisfies(family -> {
            assertThat(family.headName()).isEqualTo("Suryo");
            assertThat(family.phone()).isEqualTo("+628123456789");
            assertThat(family.services()).containsExactlyInAnyOrder(ServiceCode.CARD, ServiceCode.DATA_CHANGE);
            assertThat(family.documentsReady()).isTrue();
        });
    }

    @Test
    void aHeaderMayNameTheColumnsInAnyOrder() {
        var reading = reader.text("Layanan\tNama\tNo. KK\nPendaftaran\tCitra\t9971 0701 0190 0002\n", Set.of());
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.families())
                .singleElement()
                .satisfies(family -> assertThat(family.familyCard()).isEqualTo("9971070101900002"));
    }

    @Test
    void wrongCellsAreNamedByLineAndColumnAndTheRestIsKept() {
        var text = "KK;Nama;Jumlah;Layanan\n9971070101900001;Suryo;3;Cetak kartu\n123;Citra;3;Cetak kartu\n"
                + "9971070101900003;;3;Cetak kartu\n9971070101900004;Nur;99;Sulap\n";
        var reading = reader.text(text, Set.of());
        assertThat(reading.families()).hasSize(1);
        assertThat(reading.errors())
                .extracting(error -> error.line() + " " + error.column() + " " + error.code())
                .containsExactlyInAnyOrder(
                        "3 FAMILY_CARD FAMILY_CARD_INVALID",
                        "4 HEAD_NAME HEAD_NAME_MISSING",
                        "5 PERSONS NUMBER_INVALID",
                        "5 SERVICES CHOICE_INVALID");
    }

    @Test
    void theSecondOfTwoEqualCardsIsADuplicateOfTheFirst() {
        var reading = reader.text(GOOD + "\n" + GOOD.replace("Suryo", "Wibawa"), Set.of());
        assertThat(reading.families()).hasSize(1);
        assertThat(reading.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(BookingRefusal.FAMILY_TWICE);
            assertThat(error.arguments()).containsExactly(1);
        });
    }

    @Test
    void aFamilyOnTheListAlreadyIsNamed() {
        var reading = reader.text(GOOD, Set.of(new FamilyCardNumber("9971070101900001")));
        assertThat(reading.errors())
                .extracting(FamilyListReading.LineError::code)
                .containsExactly(BookingRefusal.FAMILY_ALREADY_LISTED);
    }

    @Test
    void lettersInAnotherEncodingAreRefused() {
        var file = GOOD.replace("Suryo", "Café").getBytes(Charset.forName("windows-1252"));
        refused(() -> reader.file(file, Set.of()), BookingRefusal.LIST_NOT_UTF8);
        assertThat(reader.file(("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8), Set.of())
                        .families())
                .hasSize(1);
    }

    @Test
    void anEmptyListIsRefused() {
        refused(() -> reader.text(" \n\n", Set.of()), BookingRefusal.LIST_EMPTY);
        refused(() -> reader.text("KK,Nama\n", Set.of()), BookingRefusal.LIST_EMPTY);
    }

    @Test
    void threeHundredLinesAreReadAndOneMoreIsNot() {
        assertThat(reader.text(lines(300), Set.of()).families()).hasSize(300);
        refused(() -> reader.text(lines(302), Set.of()), BookingRefusal.LIST_TOO_LONG);
    }

    @Test
    void aFileTooBigIsRefused() {
        refused(() -> reader.file(new byte[Sheet.MOST_BYTES + 1], Set.of()), BookingRefusal.LIST_TOO_BIG);
    }

    @Test
    void somethingElseIsUnreadable() {
        refused(() -> reader.file(new byte[] {'P', 'K', 3, 4, 9, 9}, Set.of()), BookingRefusal.LIST_UNREADABLE);
        refused(() -> reader.file(new byte[] {'a', 0, 'b'}, Set.of()), BookingRefusal.LIST_UNREADABLE);
        refused(() -> reader.text("\"9971070101900001,x", Set.of()), BookingRefusal.LIST_UNREADABLE);
    }

    @Test
    void aWorkbookIsReadAndACardKeptAsAFigureIsNamed() throws IOException {
        var reading = reader.file(
                workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>9971070101900001</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>Suryo</t></is></c><c r=\"D1\"><v>4</v></c>"
                        + "<c r=\"E1\" t=\"inlineStr\"><is><t>CARD</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>9971070101900002</v></c>"
                        + "<c r=\"B2\" t=\"inlineStr\"><is><t>Citra</t></is></c>"
                        + "<c r=\"E2\" t=\"inlineStr\"><is><t>CARD</t></is></c></row>"),
                Set.of());
        assertThat(reading.families())
                .singleElement()
                .satisfies(family -> assertThat(family.persons()).isEqualTo(4));
        assertThat(reading.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.column()).isEqualTo(FamilyColumn.FAMILY_CARD);
            assertThat(error.code()).isEqualTo(BookingRefusal.FAMILY_CARD_ROUNDED);
        });
    }

    /** A small file that would become huge once it is read. */
    @Test
    void aWorkbookMadeToFillTheMemoryDoesNot() throws IOException {
        var noughts = workbook("<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row>");
        assertThat(reader.file(noughts, Set.of()).families()).isEmpty();
        for (var place : List.of("ZZZZZZ1", "&#90;ZZZZZ1", "")) {
            var far = workbook("<row r=\"1\"><c r=\"" + place + "\"><v>1</v></c></row>");
            assertThatThrownBy(() -> reader.file(far, Set.of())).hasMessage("LIST_UNREADABLE");
        }
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        var families = reader.text(GOOD, Set.of()).families();
        assertThat(reader.text(FamilyListReader.write(families), Set.of()).families())
                .isEqualTo(families);
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> "99710701019%05d,Kepala %d,,2,CARD,,".formatted(n, n))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] workbook(String rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            entry(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            entry(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + "<sheetData>"
                            + rows + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
