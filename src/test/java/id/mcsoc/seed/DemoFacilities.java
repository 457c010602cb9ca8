package id.mcsoc.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** In the city two first-level facilities a kecamatan, elsewhere one, and three hospitals; all invented. */
final class DemoFacilities {

    private record Facility(String code, String name, String level, Place near, int number) {
        String line() {
            return String.join(
                    ",",
                    code,
                    name,
                    level,
                    near.code(),
                    Place.degrees(near.lat() + (number % 4 - 1) * STEP),
                    Place.degrees(near.lon() + (number % 3 - 1) * STEP),
                    "Jl. Contoh " + near.name() + " No. " + number,
                    "true");
        }
    }

    /** Degrees, about 200 m: two facilities of one area do not stand in one spot. */
    private static final double STEP = 0.002;

    private static final List<String> HOSPITALS = List.of("15.71.08.1006", "15.71.01.1004", "15.04.03.1001");

    private final List<Facility> all = new ArrayList<>();

    DemoFacilities(List<Place> places) {
        var kecamatan = new TreeMap<String, List<Place>>();
        places.forEach(place -> kecamatan
                .computeIfAbsent(place.kecamatanCode(), code -> new ArrayList<>())
                .add(place));
        kecamatan.values().forEach(this::firstLevel);
        places.stream().filter(place -> HOSPITALS.contains(place.code())).forEach(this::hospital);
    }

    /** The code of the n-th nearest first-level facility, 0 being the nearest. */
    String near(Place place, int n) {
        return all.stream()
                .filter(facility -> facility.level().equals("PRIMARY"))
                .sorted(Comparator.comparingDouble(facility ->
                        place.distance(facility.near().lat(), facility.near().lon())))
                .skip(n)
                .findFirst()
                .orElseThrow()
                .code();
    }

    List<String> lines() {
        return all.stream().map(Facility::line).toList();
    }

    private void firstLevel(List<Place> places) {
        var biggest = places.stream()
                .sorted(Comparator.comparingInt(Place::population).reversed())
                .toList();
        add(biggest.get(0), 1, "Puskesmas Contoh ", "PRIMARY");
        if (biggest.get(0).inCity()) {
            add(biggest.get(1), 2, "Klinik Contoh ", "PRIMARY");
        }
    }

    private void hospital(Place place) {
        add(place, 9, "Rumah Sakit Contoh ", "REFERRAL");
    }

    private void add(Place place, int number, String kind, String level) {
        all.add(new Facility(
                "DEMO-" + place.kecamatanCode().replace(".", "") + "-" + number,
                kind + place.kecamatan(),
                level,
                place,
                number));
    }
}
