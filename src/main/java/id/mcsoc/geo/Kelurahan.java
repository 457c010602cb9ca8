package id.mcsoc.geo;

/** Lowest administrative unit: an urban kelurahan or a rural desa. Population is an estimate. */
public record Kelurahan(
        AreaCode code,
        String name,
        Kind kind,
        String kecamatan,
        String regency,
        Coordinates at,
        int population,
        String postalCode,
        SignalGrade signal) {

    public enum Kind {
        KELURAHAN,
        DESA
    }
}
