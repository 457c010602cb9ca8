package id.mcsoc.members;

public enum WardClass {
    I,
    II,
    III
}
