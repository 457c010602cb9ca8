package id.mcsoc.notifications;

import id.mcsoc.booking.GroupNews;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What happened among kelurahan that share a visit, or that fell short. */
@Component
class NeighbourNews {

    private final Telling telling;

    NeighbourNews(Telling telling) {
        this.telling = telling;
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
