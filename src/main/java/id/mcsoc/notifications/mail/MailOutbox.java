package id.mcsoc.notifications.mail;

import id.mcsoc.access.Actor;
import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import id.mcsoc.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail that must leave: written with the notice, sent by {@link MailRound}. */
@Service
@Transactional
public class MailOutbox {

    private static final Limit MOST_SHOWN = Limit.of(50);

    private final MailRepository mails;
    private final MailSettings settings;
    private final Users users;
    private final Clock clock;

    MailOutbox(MailRepository mails, MailSettings settings, Users users, Clock clock) {
        this.mails = mails;
        this.settings = settings;
        this.users = users;
        this.clock = clock;
    }

    /** Nothing happens where no mail server is configured or the person has no address. */
    public void post(UUID notice, Actor to, Letter letter) {
        if (settings.on() && users.email(to.id()).isPresent()) {
            mails.save(new Mail(notice, to.id(), to.branch().value(), letter, clock.instant()));
        }
    }

    @Transactional(readOnly = true)
    public List<UnsentMail> unsent(Actor actor) {
        return mails.unsent(actor.branch().value(), MOST_SHOWN).stream()
                .map(Mail::unsent)
                .toList();
    }

    /** @throws NotFound for another branch's mail */
    public void tryAgain(UUID id, Actor actor) {
        mails.findByIdAndBranch(id, actor.branch().value())
                .orElseThrow(() -> new NotFound(new UserId(id)))
                .tryAgain(clock.instant());
    }
}
