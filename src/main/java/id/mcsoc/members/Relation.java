package id.mcsoc.members;

/** Relation to the head of family, as the family card says it (SHDK). */
public enum Relation {
    HEAD,
    HUSBAND,
    WIFE,
    CHILD,
    CHILD_IN_LAW,
    GRANDCHILD,
    PARENT,
    PARENT_IN_LAW,
    OTHER_FAMILY,
    HELPER,
    OTHER
}
