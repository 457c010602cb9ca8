package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.sync.WaitingWork;
import id.mcsoc.sync.photos.HeldPhotos;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How many photos nobody sees yet, tablet by tablet. */
@Component
class HeldPhotoWork implements WaitingWork {

    private final HeldPhotos photos;
    private final Users users;
    private final MessageSource messages;

    HeldPhotoWork(HeldPhotos photos, Users users, MessageSource messages) {
        this.photos = photos;
        this.users = users;
        this.messages = messages;
    }

    @Override
    public List<Item> of(Actor actor) {
        return photos.of(actor).stream().map(this::item).toList();
    }

    private Item item(HeldPhotos.Held held) {
        var officer = users.find(held.officer()).map(Actor::name).orElse("");
        return new Item(
                Kind.PHOTOS,
                said("sync.desk-photos", held.count()),
                held.since(),
                officer.isEmpty() ? held.name() : said("sync.desk-who", officer, held.name()),
                "/sync/devices/" + held.device(),
                Optional.empty());
    }

    private String said(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
