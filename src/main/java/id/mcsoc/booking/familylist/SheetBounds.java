package id.mcsoc.booking.familylist;

import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks at a workbook before it is read: a reader makes room for every cell up to the last column that is named. */
final class SheetBounds {

    private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

    private SheetBounds() {}

    /** @throws Refused when a cell lies beyond the last column that a spreadsheet has */
    static void check(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml") && entry.getName().contains("worksheets")) {
                    check(new ByteArrayInputStream(zip.readAllBytes()));
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new Refused(BookingRefusal.LIST_UNREADABLE);
        }
    }

    private static void check(InputStream sheet) throws XMLStreamException {
        var xml = factory().createXMLStreamReader(sheet);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                var place = xml.getAttributeValue(null, "r");
                if (place != null && !CELL.matcher(place).matches()) {
                    throw new Refused(BookingRefusal.LIST_UNREADABLE);
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
