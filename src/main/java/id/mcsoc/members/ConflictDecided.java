package id.mcsoc.members;

import id.mcsoc.access.UserId;
import java.util.UUID;

/**
 * The office decided about a change that met another one, or took its decision back.
 *
 * @param operation the change that was queued
 * @param decision {@code MINE}, {@code THEIRS}, {@code EDITED}, or {@code OPEN} after a reversal
 */
public record ConflictDecided(
        FamilyCardNumber family, MemberId member, UUID operation, String decision, UserId by, String reason) {}
