package id.mcsoc.members;

/** The classes there are or will be; which of them can be chosen on a day is a rule. */
public enum WardClass {
    I,
    II,
    III,
    KRIS
}
