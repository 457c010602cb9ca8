package id.mcsoc.notifications.mail;

import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. No transaction is open while the mail server is spoken to; a death between sending and noting it
 * sends once more, which calendars tell by UID and SEQUENCE.
 */
@Component
class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final Limit PER_ROUND = Limit.of(100);

    private final MailRepository mails;
    private final Users users;
    private final Postman postman;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailRound(MailRepository mails, Users users, Postman postman, TransactionTemplate transaction, Clock clock) {
        this.mails = mails;
        this.users = users;
        this.postman = postman;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${mcs.mail.every}", initialDelayString = "${mcs.mail.every}")
    void go() {
        for (var id : mails.due(clock.instant(), PER_ROUND)) {
            take(id).ifPresent(mail -> send(id, mail.recipient(), mail.letter()));
        }
    }

    private Optional<Mail> take(UUID id) {
        var taken = transaction.execute(status -> mails.lock(id).filter(mail -> mail.take(clock.instant())));
        return taken == null ? Optional.empty() : taken;
    }

    private void send(UUID id, UserId recipient, Letter letter) {
        try {
            var address = users.email(recipient).orElseThrow(() -> new NoAddress());
            postman.send(address, letter);
            transaction.executeWithoutResult(status -> mails.lock(id).ifPresent(mail -> mail.sent(clock.instant())));
        } catch (MailException | NoAddress e) {
            LOG.warn("mail {} was not taken: {}", id, e.getClass().getSimpleName());
            transaction.executeWithoutResult(status -> mails.lock(id).ifPresent(mail -> mail.failed(reason(e))));
        }
    }

    /** The kind of failure; the server's own words may hold the address. */
    private static String reason(Exception failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return failure.getClass().getSimpleName() + " / " + cause.getClass().getSimpleName();
    }

    private static final class NoAddress extends RuntimeException {}
}
