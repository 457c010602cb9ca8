package id.mcsoc.notifications;

import id.mcsoc.access.Actor;
import id.mcsoc.access.UserId;
import id.mcsoc.notifications.mail.Letter;
import id.mcsoc.notifications.mail.MailOutbox;
import id.mcsoc.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's notices. Telling the same news twice tells it once. */
@Service
@Transactional
class Inbox {

    private static final int PER_PAGE = 25;
    private static final int LAST_PAGE = 1_000_000;

    private final NoticeRepository notices;
    private final NoticeText text;
    private final MailOutbox mail;
    private final Clock clock;

    Inbox(NoticeRepository notices, NoticeText text, MailOutbox mail, Clock clock) {
        this.notices = notices;
        this.text = text;
        this.mail = mail;
        this.clock = clock;
    }

    /** @param calendar the calendar file that goes with a mail, if one does */
    void tell(News news, List<Actor> recipients, Optional<String> calendar) {
        for (var recipient : recipients) {
            if (!notices.existsByRecipientAndEventKey(recipient.id().value(), news.key())) {
                var notice = notices.saveAndFlush(new Notice(recipient.id(), news));
                mail.post(notice.id(), recipient, letter(news, calendar));
            }
        }
    }

    @Transactional(readOnly = true)
    Page<Notice> of(Actor actor, int page) {
        return notices.inbox(actor.id().value(), PageRequest.of(Math.min(Math.max(page, 0), LAST_PAGE), PER_PAGE));
    }

    @Transactional(readOnly = true)
    long unread(Actor actor) {
        return notices.countByRecipientAndReadAtIsNull(actor.id().value());
    }

    /** @throws NotFound for somebody else's notice */
    void read(UUID id, Actor actor) {
        notices.findByIdAndRecipient(id, actor.id().value())
                .orElseThrow(() -> new NotFound(new UserId(id)))
                .read(clock.instant());
    }

    void readAll(Actor actor) {
        notices.readAll(actor.id().value(), clock.instant());
    }

    private Letter letter(News news, Optional<String> calendar) {
        return new Letter(text.mailSubject(news), text.mailBody(news), calendar);
    }
}
