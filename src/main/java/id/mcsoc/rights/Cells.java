package id.mcsoc.rights;

import id.mcsoc.rights.Subjects.Section;
import id.mcsoc.shared.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is kept, as people read it: days and moments in the office's own way, everything else as it stands. */
@Component
class Cells {

    private final Formats formats;
    private final Words words;

    Cells(Formats formats, Words words) {
        this.formats = formats;
        this.words = words;
    }

    record Cell(String field, String text) {}

    record Printed(String kind, List<List<Cell>> lines) {}

    List<Printed> of(List<Section> sections, ZoneId zone) {
        return sections.stream()
                .map(section -> new Printed(
                        section.kind(),
                        section.lines().stream()
                                .map(line -> cells(section.kind(), line, zone))
                                .toList()))
                .toList();
    }

    private List<Cell> cells(String section, Map<String, Object> line, ZoneId zone) {
        return line.entrySet().stream()
                .map(field -> new Cell(field.getKey(), text(section, field.getKey(), field.getValue(), zone)))
                .filter(cell -> !cell.text().isEmpty())
                .toList();
    }

    private String text(String section, String field, Object value, ZoneId zone) {
        if (value instanceof Instant at) {
            return formats.moment(at, zone);
        }
        if (value instanceof LocalDate day) {
            return formats.date(day);
        }
        return value instanceof Boolean truth ? words.yesOrNo(truth) : words.of(section, field, String.valueOf(value));
    }
}
