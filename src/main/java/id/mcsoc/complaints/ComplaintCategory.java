package id.mcsoc.complaints;

/** @param firstResponseHours clock for the first answer; @param workingDays clock for closing */
public record ComplaintCategory(
        String code, String name, String nameEnglish, String unit, int firstResponseHours, int workingDays) {}
