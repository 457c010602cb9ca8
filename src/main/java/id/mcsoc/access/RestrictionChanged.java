package id.mcsoc.access;

/** From now on nobody reads this, or everybody may again who might before, or some of it was erased. @param subject its name in the log */
public record RestrictionChanged(String subject) {}
