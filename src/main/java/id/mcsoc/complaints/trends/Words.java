package id.mcsoc.complaints.trends;

import id.mcsoc.shared.Csv;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What words of a complaint are worth: which say nothing, which are harsh, which are kind. */
@Component("complaintWords")
public class Words {

    private static final int SHORTEST = 3;

    private final Map<String, Worth> list;

    Words(@Value("classpath:seed/reference/complaint-words.csv") Resource file) {
        this.list = Csv.read(file, row -> Map.entry(row.text("word"), row.get("worth", Worth::valueOf))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    enum Worth {
        NOTHING,
        HARSH,
        KIND
    }

    /** Each word that says something, once. */
    public Set<String> telling(String text) {
        return all(text).stream()
                .filter(word -> list.get(word) != Worth.NOTHING)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An aid for the eye: the words are counted, nothing is understood. */
    public Tone tone(String text) {
        var words = all(text);
        var harsh = words.stream().filter(word -> list.get(word) == Worth.HARSH).toList();
        var kind = words.stream().filter(word -> list.get(word) == Worth.KIND).count();
        var sum = kind - harsh.size();
        var sound = sum < 0 ? Tone.Sound.HARSH : sum > 0 ? Tone.Sound.KIND : Tone.Sound.EVEN;
        return new Tone(sound, harsh.stream().distinct().toList());
    }

    private static List<String> all(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST)
                .toList();
    }

    /** @param harsh the words that made it so */
    public record Tone(Sound sound, List<String> harsh) {
        public enum Sound {
            HARSH,
            EVEN,
            KIND
        }
    }
}
