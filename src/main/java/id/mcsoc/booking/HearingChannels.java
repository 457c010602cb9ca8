package id.mcsoc.booking;

import id.mcsoc.shared.Csv;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Ways in which people hear of a visit, by code. */
@Component
public class HearingChannels {

    private final List<Channel> channels;

    HearingChannels(@Value("classpath:seed/reference/channels.csv") Resource file) {
        channels = Csv.read(
                        file,
                        row -> new Channel(
                                row.get("code", String::strip),
                                row.get("name", String::strip),
                                row.get("name_en", String::strip),
                                row.get("use", String::strip)))
                .stream()
                .filter(channel -> channel.use().contains("HEARD"))
                .toList();
    }

    public Map<String, String> all(String language) {
        var names = new LinkedHashMap<String, String>();
        channels.forEach(
                channel -> names.put(channel.code(), language.equals("en") ? channel.nameEnglish() : channel.name()));
        return names;
    }

    private record Channel(String code, String name, String nameEnglish, String use) {}
}
