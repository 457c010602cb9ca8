package id.mcsoc.booking;

import java.util.List;

/** A service of the visit: minutes of one officer for one family, and what the family brings along. */
public record OfferedService(
        ServiceCode code,
        String name,
        String nameEnglish,
        int minutes,
        List<String> documents,
        List<String> documentsEnglish) {

    public String name(String language) {
        return language.equals("en") ? nameEnglish : name;
    }

    public List<String> documents(String language) {
        return language.equals("en") ? documentsEnglish : documents;
    }
}
