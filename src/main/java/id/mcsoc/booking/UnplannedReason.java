package id.mcsoc.booking;

import java.util.List;

/** Why a request has no slot, and the smallest thing that would change it; message keys {@code reason.r01} … */
public record UnplannedReason(String code, List<String> arguments) {}
