package id.mcsoc.notifications.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "notification_mail")
class Mail {

    static final int MOST_ATTEMPTS = 10;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int LONGEST_ERROR = 500;

    enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID notice;

    @Column(nullable = false, updatable = false)
    private UUID recipient;

    @Column(nullable = false, updatable = false)
    private String branch;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(nullable = false, updatable = false)
    private String body;

    @Column(updatable = false)
    private @Nullable String calendar;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Column(nullable = false)
    private int attempts;

    @Column(nullable = false)
    private Instant nextAt;

    @Column
    private @Nullable Instant sentAt;

    @Column
    private @Nullable String lastError;

    protected Mail() {}

    Mail(UUID notice, UserId recipient, String branch, Letter letter, Instant at) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.notice = notice;
        this.recipient = recipient.value();
        this.branch = branch;
        this.subject = letter.subject();
        this.body = letter.body();
        this.calendar = letter.calendar().orElse(null);
        this.state = State.WAITING;
        this.nextAt = at;
    }

    /** One node takes it; if that node dies, the mail is due again when the wait is over. */
    boolean take(Instant now) {
        if (state != State.WAITING || nextAt.isAfter(now)) {
            return false;
        }
        attempts++;
        nextAt = now.plus(wait(attempts));
        return true;
    }

    void sent(Instant at) {
        state = State.SENT;
        sentAt = at;
        lastError = null;
    }

    void failed(String why) {
        lastError = why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
        state = attempts >= MOST_ATTEMPTS ? State.GIVEN_UP : State.WAITING;
    }

    /** Somebody repaired the mail server and asks for another try. */
    void tryAgain(Instant at) {
        if (state != State.SENT) {
            state = State.WAITING;
            attempts = 0;
            nextAt = at;
        }
    }

    /** One minute, doubled with every attempt, six hours at most. */
    static Duration wait(int attempts) {
        var doubled = Duration.ofMinutes(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    UnsentMail unsent() {
        return new UnsentMail(id, new UserId(recipient), subject, attempts, state == State.GIVEN_UP, nextAt, error());
    }

    UserId recipient() {
        return new UserId(recipient);
    }

    Letter letter() {
        return new Letter(subject, body, Optional.ofNullable(calendar));
    }

    UUID id() {
        return id;
    }

    private String error() {
        return lastError == null ? "" : lastError;
    }
}
