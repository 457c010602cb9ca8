package id.mcsoc.booking;

import id.mcsoc.shared.RefusalCode;

public enum BookingRefusal implements RefusalCode {
    FEWER_THAN_MINIMUM
}
