package id.mcsoc.survey;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The answers of one tablet at one visit.
 *
 * @param urn drawn by the tablet; the same answers always come under the same
 * @param team its code
 * @param day the planned start of the visit: when somebody answered is nobody's business
 * @param counts how often each answer was given, the lowest first
 */
public record SurveyAnswered(
        UUID urn,
        VisitId visit,
        BranchCode branch,
        AreaCode area,
        String team,
        Instant day,
        Map<Question, List<Integer>> counts) {}
