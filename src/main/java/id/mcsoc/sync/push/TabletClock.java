package id.mcsoc.sync.push;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads a tablet's clock by the server's: what was done at {@code dev.t} happened at …
 *
 * <p>Two things tell how wrong the clock is: this push, and the last answer the tablet had before the operation, whose
 * time it noted beside its own ({@code dev.contact}). Where they disagree somebody set the clock in between, and the
 * one is right that puts the operation between that answer and this push.
 *
 * @param sentAt the tablet's clock when it sent
 */
record TabletClock(Instant sentAt, Instant receivedAt) {

    private static final Duration OLDEST = Duration.ofDays(366);
    private static final Duration UNTOUCHED = Duration.ofMinutes(10);

    private record Contact(Instant onTablet, Instant atServer) {

        Instant correct(Instant onTablet) {
            return onTablet.plus(Duration.between(this.onTablet, atServer));
        }
    }

    /** By the server's clock; never in the future, never older than a year; the push where the tablet tells no time. */
    Instant whenDone(JsonNode dev) {
        return instant(dev.path("t"))
                .map(t -> bounded(corrected(t, contact(dev))))
                .orElse(receivedAt);
    }

    private Instant corrected(Instant onTablet, Optional<Contact> contact) {
        var byPush = new Contact(sentAt, receivedAt).correct(onTablet);
        if (contact.isEmpty()) {
            return byPush;
        }
        var byContact = contact.get().correct(onTablet);
        var wasSet = Duration.between(byPush, byContact).abs().compareTo(UNTOUCHED) > 0;
        var fits = !byContact.isBefore(contact.get().atServer()) && !byContact.isAfter(receivedAt);
        return wasSet && fits ? byContact : byPush;
    }

    private Instant bounded(Instant corrected) {
        if (corrected.isAfter(receivedAt)) {
            return receivedAt;
        }
        var oldest = receivedAt.minus(OLDEST);
        return corrected.isBefore(oldest) ? oldest : corrected;
    }

    private static Optional<Contact> contact(JsonNode dev) {
        var contact = dev.path("contact");
        return instant(contact.path("t"))
                .flatMap(onTablet -> instant(contact.path("server")).map(server -> new Contact(onTablet, server)));
    }

    private static Optional<Instant> instant(JsonNode node) {
        try {
            var moment = Instant.parse(node.isString() ? node.stringValue() : "");
            var year = moment.atOffset(ZoneOffset.UTC).getYear();
            return year >= 0 && year < 10_000 ? Optional.of(moment) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
