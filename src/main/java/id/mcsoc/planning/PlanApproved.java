package id.mcsoc.planning;

import id.mcsoc.access.UserId;
import id.mcsoc.geo.BranchCode;
import java.time.Instant;
import java.util.UUID;

public record PlanApproved(UUID plan, BranchCode branch, UserId by, int visits, Instant at) {}
