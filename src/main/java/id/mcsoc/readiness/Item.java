package id.mcsoc.readiness;

import java.util.Locale;

/** What must be in order before a team leaves: who sees to it, until how many days before the visit. */
public enum Item {
    PLACE(Owner.KELURAHAN, 7, true),
    POWER(Owner.KELURAHAN, 7, true),
    CONTACT(Owner.KELURAHAN, 7, true),
    FAMILY_LIST(Owner.KELURAHAN, 3, false),
    DOCUMENTS(Owner.KELURAHAN, 3, false),
    STOCK(Owner.BRANCH, 3, false),
    KIT(Owner.TEAM, 1, true),
    PACKAGE(Owner.TEAM, 1, false);

    /** Who sees to it. */
    public enum Owner {
        KELURAHAN,
        TEAM,
        BRANCH
    }

    private final Owner owner;
    private final int days;
    private final boolean said;

    Item(Owner owner, int days, boolean said) {
        this.owner = owner;
        this.days = days;
        this.said = said;
    }

    public Owner owner() {
        return owner;
    }

    int days() {
        return days;
    }

    /** Somebody must say so; the others are read from the records. */
    public boolean said() {
        return said;
    }

    /** {@code readiness.item.family-list} */
    public String key() {
        return "readiness.item." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
