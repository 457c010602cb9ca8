package id.mcsoc.notifications;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.notifications.calendar.Feeds;
import id.mcsoc.notifications.mail.MailOutbox;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@PreAuthorize("hasAnyRole('KELURAHAN_STAFF','BRANCH_PLANNER','BRANCH_HEAD','COMPLAINT_OFFICER','FIELD_OFFICER')")
class NotificationsController {

    private static final String BACK = "redirect:/notifications";

    private final Inbox inbox;
    private final NoticeLines lines;
    private final Feeds feeds;
    private final MailOutbox mail;

    NotificationsController(Inbox inbox, NoticeLines lines, Feeds feeds, MailOutbox mail) {
        this.inbox = inbox;
        this.lines = lines;
        this.feeds = feeds;
        this.mail = mail;
    }

    @GetMapping("/notifications")
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", inbox.of(actor, page).map(notice -> lines.line(notice, actor)));
        model.addAttribute("waiting", inbox.unread(actor));
        model.addAttribute("zone", lines.zone(actor));
        model.addAttribute("calendars", !actor.is(Role.COMPLAINT_OFFICER));
        model.addAttribute("feedMadeAt", feeds.madeAt(actor).orElse(null));
        model.addAttribute("mails", actor.is(Role.BRANCH_PLANNER, Role.BRANCH_HEAD) ? mail.unsent(actor) : List.of());
        return "notifications/list";
    }

    @PostMapping("/notifications/{id}/reading")
    String read(Actor actor, @PathVariable UUID id) {
        inbox.read(id, actor);
        return BACK;
    }

    @PostMapping("/notifications/reading")
    String readAll(Actor actor, RedirectAttributes flash) {
        inbox.readAll(actor);
        flash.addFlashAttribute("notice", "notifications.all-read");
        return BACK;
    }

    @PostMapping("/notifications/feed")
    String renewFeed(Actor actor, RedirectAttributes flash) {
        flash.addFlashAttribute("feedAddress", lines.absolute("/notifications/feed/" + feeds.renew(actor) + ".ics"));
        return BACK + "#calendar";
    }

    @PostMapping("/notifications/feed/revocation")
    String revokeFeed(Actor actor, RedirectAttributes flash) {
        feeds.revoke(actor);
        flash.addFlashAttribute("notice", "notifications.feed-revoked");
        return BACK;
    }

    @PostMapping("/notifications/mail/{id}/attempt")
    @PreAuthorize("hasAnyRole('BRANCH_PLANNER','BRANCH_HEAD')")
    String tryAgain(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        mail.tryAgain(id, actor);
        flash.addFlashAttribute("notice", "notifications.mail-again");
        return BACK;
    }
}
