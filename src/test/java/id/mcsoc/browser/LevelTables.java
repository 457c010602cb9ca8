package id.mcsoc.browser;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a table file of LevelDB, where browsers keep IndexedDB once it is more than a few megabytes: blocks,
 * most of them packed with Snappy, keys without what they share with the one before (LevelDB's table_format.md, Snappy's
 * format_description.txt).
 */
final class LevelTables {

    private static final long MAGIC = 0xdb4775248b80fb57L;
    private static final int FOOTER = 48;
    private static final int SNAPPY = 1;

    private final byte[] file;

    private LevelTables(byte[] file) {
        this.file = file;
    }

    static boolean isTable(byte[] file) {
        return file.length > FOOTER
                && ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong(file.length - 8) == MAGIC;
    }

    /** Every key followed by its value, unpacked. */
    static byte[] contents(byte[] file) {
        var table = new LevelTables(file);
        var footer = new Bytes(file, file.length - FOOTER);
        footer.handle();
        var all = new ByteArrayOutputStream();
        for (var entry : entries(table.block(footer.handle()))) {
            var data = table.block(new Bytes(entry.value(), 0).handle());
            entries(data).forEach(one -> {
                all.writeBytes(one.key());
                all.writeBytes(one.value());
            });
        }
        return all.toByteArray();
    }

    private byte[] block(Handle handle) {
        var block = java.util.Arrays.copyOfRange(file, handle.at(), handle.at() + handle.size());
        return file[handle.at() + handle.size()] == SNAPPY ? unsnapped(block) : block;
    }

    private static List<Entry> entries(byte[] block) {
        var restarts = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).getInt(block.length - 4);
        var end = block.length - 4 - 4 * restarts;
        var entries = new ArrayList<Entry>();
        var in = new Bytes(block, 0);
        var key = new byte[0];
        while (in.at < end) {
            var shared = in.number();
            var own = in.number();
            var value = in.number();
            var whole = java.util.Arrays.copyOf(key, shared + own);
            System.arraycopy(block, in.at, whole, shared, own);
            key = whole;
            entries.add(new Entry(key, java.util.Arrays.copyOfRange(block, in.at + own, in.at + own + value)));
            in.at += own + value;
        }
        return entries;
    }

    /** As far as it can be read. */
    static byte[] unsnapped(byte[] packed) {
        var in = new Bytes(packed, 0);
        var out = new byte[Math.min(in.number(), 64_000_000)];
        var length = 0;
        while (in.at < packed.length && length < out.length) {
            var tag = packed[in.at++] & 0xff;
            var kind = tag & 3;
            var size = kind == 0 ? in.literal(tag >> 2) : kind == 1 ? 4 + (tag >> 2 & 7) : 1 + (tag >> 2);
            var back =
                    kind == 0 ? 0 : kind == 1 ? (tag >> 5) << 8 | packed[in.at++] & 0xff : in.little(kind == 2 ? 2 : 4);
            for (var n = 0; n < size && length < out.length; n++) {
                out[length] = kind == 0 ? packed[in.at++] : out[length - back];
                length++;
            }
        }
        return out;
    }

    private record Entry(byte[] key, byte[] value) {}

    private record Handle(int at, int size) {}

    private static final class Bytes {

        private final byte[] bytes;
        private int at;

        Bytes(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        Handle handle() {
            return new Handle(number(), number());
        }

        int number() {
            var number = 0;
            for (var shift = 0; ; shift += 7) {
                var part = bytes[at++];
                number |= (part & 0x7f) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }

        int literal(int size) {
            return 1 + (size < 60 ? size : little(size - 59));
        }

        int little(int width) {
            var number = 0;
            for (var n = 0; n < width; n++) {
                number |= (bytes[at++] & 0xff) << 8 * n;
            }
            return number;
        }
    }
}
