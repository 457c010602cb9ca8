package id.mcsoc.survey;

import id.mcsoc.shared.RefusalCode;

public enum SurveyRefusal implements RefusalCode {
    /** A field is missing or wrong. */
    SURVEY_INVALID,
    /** The counts do not belong together. */
    SURVEY_UNEVEN,
    /** More than counts was sent: it could name somebody. */
    SURVEY_NOT_ANONYMOUS
}
