package id.mcsoc.members;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import id.mcsoc.shared.Refused;
import java.util.regex.Pattern;

/** How a family is reached, in one spelling: {@code 08…}, {@code 62…} and {@code +62…} are one number. */
final class Contact {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,120}\\.[a-zA-Z]{2,20}");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private Contact() {}

    /** E.164. @throws Refused unless it can be a phone number */
    static String phone(String typed) {
        try {
            var digits = typed.strip().startsWith("62") ? "+" + typed.strip() : typed;
            var number = PHONES.parse(digits, "ID");
            if (PHONES.isPossibleNumber(number)) {
                return PHONES.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
            }
        } catch (NumberParseException notANumber) {
            // falls through to the one refusal
        }
        throw new Refused(MemberRefusal.PHONE_INVALID, typed);
    }

    /** Empty is allowed. */
    static String email(String typed) {
        var email = typed.strip();
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            throw new Refused(MemberRefusal.EMAIL_INVALID, typed);
        }
        return email;
    }

    static void checkAddress(Address address) {
        var complete = !address.street().isBlank()
                && address.street().length() <= 200
                && address.rt().matches("\\d{0,3}")
                && address.rw().matches("\\d{0,3}")
                && address.postalCode().matches("(\\d{5})?");
        if (!complete) {
            throw new Refused(MemberRefusal.ADDRESS_INCOMPLETE);
        }
    }
}
