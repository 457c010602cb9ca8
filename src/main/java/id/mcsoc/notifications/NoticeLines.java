package id.mcsoc.notifications;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.geo.Branches;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices as the page shows them. */
@Component
class NoticeLines {

    private final NoticeText text;
    private final Branches branches;

    NoticeLines(NoticeText text, Branches branches) {
        this.text = text;
        this.branches = branches;
    }

    Line line(Notice notice, Actor reader) {
        var news = notice.news();
        return new Line(
                notice.id(),
                notice.unread(),
                text.title(news),
                text.sentence(news),
                text.moment(news),
                text.path(news),
                mayCall(news, reader) ? text.whatsApp(news) : null);
    }

    String absolute(String path) {
        return text.absolute(path);
    }

    ZoneId zone(Actor reader) {
        return branches.get(reader.branch()).zone();
    }

    /** What the branch did, it may also tell the kelurahan by hand; what the kelurahan did, it knows. */
    private static boolean mayCall(News news, Actor reader) {
        return news.kind().fromBranch() && reader.is(Role.BRANCH_PLANNER, Role.BRANCH_HEAD);
    }

    record Line(
            UUID id,
            boolean unread,
            String title,
            String sentence,
            String moment,
            String path,
            @Nullable String whatsApp) {}
}
