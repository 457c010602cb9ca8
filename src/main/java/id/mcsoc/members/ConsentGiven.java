package id.mcsoc.members;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One line of the consent register. @param id of the operation that brought it */
public record ConsentGiven(
        UUID id,
        FamilyCardNumber family,
        String noticeVersion,
        String purpose,
        String language,
        String readBy,
        GiveConsent.Method method,
        Instant givenAt,
        Optional<Instant> withdrawnAt) {}
