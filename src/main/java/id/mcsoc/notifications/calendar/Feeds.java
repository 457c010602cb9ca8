package id.mcsoc.notifications.calendar;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendar addresses: one per person, secret, renewed or revoked at any time. */
@Service
@Transactional
public class Feeds {

    private static final int TOKEN_BYTES = 24;

    private final FeedRepository feeds;
    private final Users users;
    private final VisitCalendar calendar;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(FeedRepository feeds, Users users, VisitCalendar calendar, Clock clock) {
        this.feeds = feeds;
        this.users = users;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A new address; the old one is dead from now on. @return the secret, which is shown this once */
    public String renew(Actor actor) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var hash = hash(token);
        feeds.findById(actor.id().value())
                .ifPresentOrElse(
                        feed -> feed.renew(hash, clock.instant()),
                        () -> feeds.save(new Feed(actor.id(), hash, clock.instant())));
        return token;
    }

    public void revoke(Actor actor) {
        feeds.findById(actor.id().value()).ifPresent(feeds::delete);
    }

    /** When the actor's address was made; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(Actor actor) {
        return feeds.findById(actor.id().value()).map(Feed::madeAt);
    }

    /** @throws NotFound for a secret that never was, was revoked, or whose owner was deactivated */
    @Transactional(readOnly = true)
    String read(String token) {
        return feeds.findByTokenHash(hash(token))
                .flatMap(feed -> users.find(feed.user()))
                .map(calendar::feed)
                .orElseThrow(() -> new NotFound("feed"));
    }

    private static String hash(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
