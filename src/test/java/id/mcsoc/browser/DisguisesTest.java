package id.mcsoc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisguisesTest {

    /** "Siti Rahayu Siti Rahayu" as Snappy writes it: twelve letters as they are, and a look back for the rest. */
    @Test
    void aTextThatIsOnlyPointedAtIsRead() {
        var packed =
                new byte[] {23, 11 << 2, 'S', 'i', 't', 'i', ' ', 'R', 'a', 'h', 'a', 'y', 'u', ' ', 10 << 2 | 2, 12, 0
                };
        var unpacked = new String(LevelTables.unsnapped(packed), StandardCharsets.UTF_8);
        assertThat(unpacked).isEqualTo("Siti Rahayu Siti Rahayu");
    }

    /** The name itself never stands in the packed value: its end is pointed at. */
    @Test
    void aNameInAValueTheBrowserPackedIsFound() {
        var packed = new byte[] {
            (byte) 0xff,
            0x11,
            2,
            15,
            7 << 2,
            'y',
            'u',
            ' ',
            'R',
            'a',
            'h',
            'a',
            ' ',
            3 << 2 | 2,
            5,
            0,
            2 << 2,
            '-',
            'y',
            'u'
        };
        assertThat(new String(packed, StandardCharsets.ISO_8859_1)).doesNotContain("Raha Raha");
        assertThat(Disguises.found(packed, List.of("Raha Raha", "Budi"))).containsExactly("Raha Raha");
    }
}
