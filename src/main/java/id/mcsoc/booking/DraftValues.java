package id.mcsoc.booking;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import id.mcsoc.geo.SignalGrade;
import id.mcsoc.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Turns what people type into values, or says what to type instead. Empty text is no value. */
final class DraftValues {

    private static final int MOST_FAMILIES = 500;

    private DraftValues() {}

    static @Nullable Double degrees(String text, int most) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            var degrees = Double.parseDouble(text.replace(',', '.'));
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            throw new Refused(BookingRefusal.POINT_INVALID);
        }
        throw new Refused(BookingRefusal.POINT_INVALID);
    }

    static @Nullable Integer number(String text, int least, int most) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new Refused(BookingRefusal.NUMBER_INVALID, least, most);
        }
        return Integer.valueOf(text);
    }

    static int count(String text) {
        var count = number(text, 0, MOST_FAMILIES);
        return count == null ? 0 : count;
    }

    static @Nullable SignalGrade signal(String text) {
        try {
            return text.isEmpty() ? null : SignalGrade.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(BookingRefusal.CHOICE_INVALID);
        }
    }

    /** 08…, 62… and +62… are one number; kept as {@code +62…} (E.164). */
    static String phone(String text) {
        if (text.isEmpty()) {
            return "";
        }
        var phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(text.startsWith("62") ? "+" + text : text, "ID");
            if (phones.isPossibleNumber(number)) {
                return phones.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            throw new Refused(BookingRefusal.PHONE_NUMBER_INVALID);
        }
        throw new Refused(BookingRefusal.PHONE_NUMBER_INVALID);
    }
}
