package id.mcsoc.members.rules;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.mcsoc.members.FamilyRule;
import id.mcsoc.members.SeededRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One table of situations and findings, read by the office's judge and by the tablet's. */
public final class FamilyCases {

    public static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(Situation.class, Flat.class)
            .build();

    private FamilyCases() {}

    /** The tablet keeps wish and money beside the rest. */
    interface Flat {

        @JsonUnwrapped
        Situation.Wish wish();

        @JsonUnwrapped
        Situation.Money money();
    }

    /** @param rows besides those of the seed, @param says {@code SEVERITY key person values} */
    public record Case(
            String name,
            Situation situation,
            List<String> says,
            @Nullable List<FamilyRule> rows) {

        public List<FamilyRule> rules() {
            var all = new ArrayList<>(SeededRules.all());
            if (rows != null) {
                all.addAll(rows);
            }
            return all;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static String text() {
        try (InputStream in = FamilyCases.class.getResourceAsStream("/family-cases.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static List<Case> all() {
        return JSON.readValue(text(), new TypeReference<List<Case>>() {});
    }
}
