package id.mcsoc.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** Finds names and numbers in bytes: plain, as UTF-16 either way, inside base64, and all of it inside gzip. */
public final class Disguises {

    private Disguises() {}

    public static Set<String> found(byte[] content, Collection<String> people) {
        var found = new TreeSet<String>();
        search(content, people, found);
        return found;
    }

    private static void search(byte[] content, Collection<String> people, Set<String> found) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        for (var person : people) {
            if (disguises(person).stream().anyMatch(text::contains)) {
                found.add(person);
            }
        }
        for (var at = text.indexOf("\u001f\u008b\b"); at >= 0; at = text.indexOf("\u001f\u008b\b", at + 1)) {
            search(unpacked(content, at), people, found);
        }
    }

    private static List<String> disguises(String person) {
        var plain = person.getBytes(StandardCharsets.UTF_8);
        var wide = new String(person.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        var key = new String(person.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
        return List.of(person, wide, key, base64(plain, 0), base64(plain, 1), base64(plain, 2));
    }

    /** What is certain of a text somewhere inside base64, with so many bytes before it. */
    private static String base64(byte[] text, int before) {
        var shifted = new byte[text.length + before];
        System.arraycopy(text, 0, shifted, before, text.length);
        var whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return whole.substring(before == 0 ? 0 : before + 1, whole.length() - 2);
    }

    private static byte[] unpacked(byte[] content, int from) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(content, from, content.length - from))) {
            return gzip.readNBytes(4_000_000);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
