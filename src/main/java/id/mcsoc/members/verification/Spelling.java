package id.mcsoc.members.verification;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Facilities;
import id.mcsoc.geo.Facility;
import id.mcsoc.members.Nik;
import id.mcsoc.shared.Formats;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** One value as people read it: names instead of codes, a NIK masked. */
@Component
class Spelling {

    private final Areas areas;
    private final Facilities facilities;
    private final Formats formats;
    private final MessageSource messages;

    Spelling(Areas areas, Facilities facilities, Formats formats, MessageSource messages) {
        this.areas = areas;
        this.facilities = facilities;
        this.formats = formats;
        this.messages = messages;
    }

    /** What is no code, no number and no day stays as it is. */
    public String of(String label, String value) {
        try {
            return switch (label) {
                case "nik" -> new Nik(value).masked();
                case "birthDate" -> formats.longDate(LocalDate.parse(value));
                case "area" ->
                    areas.find(new AreaCode(value))
                            .map(area -> area.name() + ", " + area.kecamatan())
                            .orElse(value);
                case "primaryFacility" ->
                    facilities.find(value).map(Facility::name).orElse(value);
                case "segment", "status", "sex", "relation" -> said("members." + label + "." + value, value);
                case "statusReason" -> said("members.status-reason." + value, value);
                default -> value;
            };
        } catch (IllegalArgumentException | DateTimeParseException asItIs) {
            return value;
        }
    }

    private String said(String key, String otherwise) {
        var words = messages.getMessage(key, new Object[0], otherwise, LocaleContextHolder.getLocale());
        return words == null ? otherwise : words;
    }
}
