package id.mcsoc.booking.pooling;

import id.mcsoc.booking.pooling.PoolView.Partner;
import id.mcsoc.shared.Formats;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Neighbours in words, for pages: {@code Kenali Asam (4 keluarga, 1,2 km), Telanaipura (5 keluarga, 0,8 km)}. */
@Component
public class GroupWords {

    private final MessageSource messages;
    private final Formats format;

    GroupWords(MessageSource messages, Formats format) {
        this.messages = messages;
        this.format = format;
    }

    public String partners(List<Partner> partners) {
        return partners.stream().map(this::partner).collect(Collectors.joining(", "));
    }

    private String partner(Partner one) {
        return messages.getMessage(
                "booking.partner",
                new Object[] {one.name(), one.families(), format.decimal(one.km())},
                LocaleContextHolder.getLocale());
    }
}
