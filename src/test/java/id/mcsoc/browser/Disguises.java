package id.mcsoc.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/**
 * Who is named on a disk: in plain, in both UTF-16, in base64 wherever it begins, and the same inside gzip, deflate, the
 * packed tables of LevelDB and values a browser packed with Snappy.
 */
public final class Disguises {

    private static final int MOST_UNPACKED = 8_000_000;
    private static final int DEEPEST = 3;
    private static final String GZIP = "\u001f\u008b\b";
    /** How Blink marks a value of IndexedDB that it packed. */
    private static final String PACKED_VALUE = "\u00ff\u0011\u0002";

    private static final List<String> ZLIB = List.of("\u0078\u0001", "\u0078\u009c", "\u0078\u00da");

    private final List<String> people;
    private final List<List<String>> disguises;

    private Disguises(List<String> people) {
        this.people = people;
        this.disguises = people.stream().map(Disguises::disguises).toList();
    }

    /** Which of these people can be read out of this. */
    public static Set<String> found(byte[] content, Collection<String> people) {
        var found = new TreeSet<String>();
        new Disguises(List.copyOf(people)).search(content, found, 0);
        return found;
    }

    private void search(byte[] content, Set<String> found, int depth) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        for (var one = 0; one < people.size(); one++) {
            if (!found.contains(people.get(one)) && disguises.get(one).stream().anyMatch(text::contains)) {
                found.add(people.get(one));
            }
        }
        if (depth < DEEPEST) {
            unpacked(content, text).forEach(inner -> search(inner, found, depth + 1));
        }
    }

    private static Stream<byte[]> unpacked(byte[] content, String text) {
        var tables = LevelTables.isTable(content) ? Stream.of(LevelTables.contents(content)) : Stream.<byte[]>empty();
        var zipped = places(text, GZIP).map(at -> gunzipped(content, at));
        var deflated = ZLIB.stream().flatMap(mark -> places(text, mark)).map(at -> inflated(content, at));
        var values = places(text, PACKED_VALUE).map(at -> value(content, at + PACKED_VALUE.length()));
        return Stream.of(tables, zipped, deflated, values)
                .flatMap(found -> found)
                .filter(inner -> inner.length > 0);
    }

    private static Stream<Integer> places(String text, String mark) {
        return Stream.iterate(text.indexOf(mark), at -> at >= 0, at -> text.indexOf(mark, at + 1));
    }

    private static List<String> disguises(String person) {
        var plain = person.getBytes(StandardCharsets.UTF_8);
        var wide = new String(person.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        var key = new String(person.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
        return Stream.of(Stream.of(person, wide, key), based(plain), based(person.getBytes(StandardCharsets.UTF_16LE)))
                .flatMap(forms -> forms)
                .collect(Collectors.toList());
    }

    private static Stream<String> based(byte[] text) {
        return Stream.of(0, 1, 2).flatMap(before -> {
            var plain = base64(text, before);
            return Stream.of(plain, plain.replace('+', '-').replace('/', '_'));
        });
    }

    /** What is certain of a text somewhere inside base64, with so many bytes before it. */
    private static String base64(byte[] text, int before) {
        var shifted = new byte[text.length + before];
        System.arraycopy(text, 0, shifted, before, text.length);
        var whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return whole.substring(before == 0 ? 0 : before + 1, whole.length() - 2);
    }

    private static byte[] gunzipped(byte[] content, int from) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(content, from, content.length - from))) {
            return gzip.readNBytes(MOST_UNPACKED);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static byte[] inflated(byte[] content, int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            var out = new byte[64 * 1024];
            return java.util.Arrays.copyOf(out, inflater.inflate(out));
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    private static byte[] value(byte[] content, int from) {
        try {
            return LevelTables.unsnapped(java.util.Arrays.copyOfRange(content, from, content.length));
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            return new byte[0];
        }
    }
}
