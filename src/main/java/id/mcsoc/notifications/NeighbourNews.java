package id.mcsoc.notifications;

import id.mcsoc.booking.GroupNews;
import id.mcsoc.booking.HelpAsked;
import id.mcsoc.booking.TurnNews;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What happened among kelurahan that share a visit, or that fell short, and what the branch asks of one. */
@Component
class NeighbourNews {

    private final Telling telling;

    NeighbourNews(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener
    void on(HelpAsked event) {
        var facts =
                new Facts(event.area().value(), event.number(), event.request().value(), 0, "", event.at());
        telling.visit(News.of(NoticeKind.HELP_ASKED, event.request(), event.at(), facts, null), Optional.empty());
    }

    @ApplicationModuleListener
    void on(TurnNews event) {
        var facts =
                new Facts(event.area().value(), event.number(), event.request().value(), 0, "", event.at());
        var slot = new Slot(event.start(), event.end(), event.until(), "");
        var news = News.of(NoticeKind.valueOf("TURN_" + event.kind()), event.request(), event.at(), facts, slot);
        switch (event.kind()) {
            case OFFERED -> telling.visit(news, Optional.empty());
            case ACCEPTED -> telling.branch(news, Optional.empty());
            case LAPSED -> telling.kelurahan(news);
        }
    }

    @ApplicationModuleListener
    void on(GroupNews event) {
        var facts = new Facts(
                event.area().value(),
                event.number(),
                event.request().value(),
                event.families(),
                event.detail(),
                event.at());
        var news = News.of(NoticeKind.valueOf("GROUP_" + event.kind()), event.request(), event.at(), facts, null);
        telling.kelurahan(news);
        if (event.kind().toBranch()) {
            telling.branch(news, Optional.empty());
        }
    }
}
