package id.mcsoc.reporting;

import id.mcsoc.shared.RefusalCode;

public enum ReportingRefusal implements RefusalCode {
    MONTH_INVALID
}
