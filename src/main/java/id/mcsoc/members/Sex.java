package id.mcsoc.members;

public enum Sex {
    MALE,
    FEMALE
}
