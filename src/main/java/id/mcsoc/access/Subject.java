package id.mcsoc.access;

import java.util.UUID;

/**
 * The person data is about, by everything a table may know them by.
 *
 * @param alone nobody else is left in the family: what is the family's is this person's
 * @param nik empty when there is none
 * @param phone of the family, empty when there is none
 */
public record Subject(UUID member, String familyCard, boolean alone, String name, String nik, String phone) {

    /** What stands where data was erased. */
    public static final String ERASED = "–";

    /** How the access log calls the family. */
    public String family() {
        return "family:" + familyCard;
    }

    @Override
    public String toString() {
        return "Subject[" + member + "]";
    }
}
