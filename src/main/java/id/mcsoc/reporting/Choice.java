package id.mcsoc.reporting;

import java.util.Map;

/**
 * What a reader chose to look at; empty for all.
 *
 * @param month {@code 2026-12}
 * @param kecamatan {@code 15.71.01}
 * @param kelurahan {@code 15.71.01.1001}
 */
record Choice(String month, String branch, String kecamatan, String kelurahan, String team) {

    static Choice of(Map<String, String> query) {
        return new Choice(
                query.getOrDefault("month", ""),
                query.getOrDefault("branch", ""),
                query.getOrDefault("kecamatan", ""),
                query.getOrDefault("kelurahan", ""),
                query.getOrDefault("team", ""));
    }
}
