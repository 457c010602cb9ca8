package id.mcsoc.planning.solver.branch;

import id.mcsoc.planning.solver.Problem.Point;

/** One kelurahan or desa. {@code code} as {@code 15.71.01.1001}. */
record AreaPoint(String code, Point at, int population, boolean poorNetwork) {

    private static final double EARTH_KM = 6371.0088;

    String regency() {
        return code.substring(0, 5);
    }

    /** Kota, not kabupaten: by the code of the regency. */
    boolean city() {
        return code.charAt(3) >= '7';
    }

    boolean desa() {
        return code.charAt(9) != '1';
    }

    static double crowKm(Point a, Point b) {
        double lat = Math.toRadians(b.lat() - a.lat()) / 2;
        double lon = Math.toRadians(b.lon() - a.lon()) / 2;
        double h = Math.pow(Math.sin(lat), 2)
                + Math.cos(Math.toRadians(a.lat())) * Math.cos(Math.toRadians(b.lat())) * Math.pow(Math.sin(lon), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
    }
}
