package id.mcsoc.members;

/**
 * A family's consent under UU PDP 27/2022.
 *
 * @param method {@code SIGNATURE} with the drawing's strokes, or {@code WITNESSED_MARK} with the witness' name
 * @param evidence SVG path of the signature, or the witness' name
 */
public record GiveConsent(
        FamilyCardNumber family,
        String noticeVersion,
        String purpose,
        String language,
        String readBy,
        Method method,
        String evidence) {

    public enum Method {
        SIGNATURE,
        WITNESSED_MARK
    }
}
