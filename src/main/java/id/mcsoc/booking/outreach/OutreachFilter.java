package id.mcsoc.booking.outreach;

import id.mcsoc.geo.AreaCode;

/** Which kelurahan to look at. @param area code prefix of a regency or kecamatan, empty for all */
record OutreachFilter(String area, Only only) {

    enum Only {
        ALL,
        NEVER_SERVED,
        NOT_TOLD,
        DECLINED
    }

    static OutreachFilter of(String area, String only) {
        var known = Only.ALL;
        for (var one : Only.values()) {
            known = one.name().equals(only) ? one : known;
        }
        return new OutreachFilter(area.matches("[0-9.]{0,8}") ? area : "", known);
    }

    boolean takes(OutreachLine line) {
        return within(line.need().area().code())
                && switch (only) {
                    case ALL -> true;
                    case NEVER_SERVED -> line.need().lastServed() == null;
                    case NOT_TOLD -> line.last().isEmpty();
                    case DECLINED ->
                        line.last()
                                .filter(last -> last.outcome() == Outcome.DECLINED)
                                .isPresent();
                };
    }

    private boolean within(AreaCode code) {
        return code.value().startsWith(area);
    }
}
