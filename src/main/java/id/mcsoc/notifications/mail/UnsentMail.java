package id.mcsoc.notifications.mail;

import id.mcsoc.access.UserId;
import java.time.Instant;
import java.util.UUID;

/** A mail that failed at least once. {@code givenUp}: it stays until somebody asks for another try. */
public record UnsentMail(
        UUID id, UserId recipient, String subject, int attempts, boolean givenUp, Instant nextAt, String error) {}
