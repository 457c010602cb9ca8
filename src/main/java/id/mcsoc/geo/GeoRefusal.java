package id.mcsoc.geo;

import id.mcsoc.shared.RefusalCode;

public enum GeoRefusal implements RefusalCode {
    HOLIDAY_DATE_INVALID,
    HOLIDAY_NAME_INVALID,
    HOLIDAY_EXISTS
}
