package id.mcsoc.seed;

import id.mcsoc.booking.RequestState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who asks for a visit in which month. Most requests come from the city, where most people live. */
final class Demand {

    /** Participants of January, February and March 2020 in Kota Jambi. */
    static final int[] PARTICIPANTS = {1567, 2679, 1119};

    private static final int[] REQUESTS = {27, 46, 19};
    private static final List<Set<String>> ALWAYS = List.of(
            Set.of(
                    "15.71.01.1002",
                    "15.71.06.1003",
                    "15.71.08.1006",
                    "15.71.09.1003",
                    "15.71.09.1001",
                    "15.71.10.1003",
                    "15.71.11.1001",
                    "15.71.02.1004",
                    "15.71.03.1003",
                    "15.71.04.1004",
                    "15.05.01.2007",
                    "15.05.06.2005",
                    "15.05.08.2005",
                    "15.05.08.2004"),
            Set.of(
                    "15.05.08.2013",
                    "15.05.06.2001",
                    "15.05.05.2016",
                    "15.05.01.2002",
                    "15.05.04.2006",
                    "15.04.03.1001",
                    "15.71.05.1003",
                    "15.71.07.1012"),
            Set.of("15.05.08.2001", "15.05.06.2016", "15.05.02.1010", "15.06.02.1005", "15.71.09.1003"));

    private final List<Place> places;
    private final Dice dice;

    Demand(List<Place> places, Dice dice) {
        this.places = places;
        this.dice = dice;
    }

    List<Wish> wishes() {
        var wishes = new ArrayList<Wish>();
        wishes.add(Wish.open(at("15.71.07.1012"), 0).of(10, "exactly-ten"));
        wishes.add(Wish.open(at("15.71.05.1006"), 0).of(14, "bad-signal"));
        for (int month = 0; month < REQUESTS.length; month++) {
            fill(wishes, month);
        }
        unplan(wishes);
        wishes.addAll(closed());
        return wishes;
    }

    private void fill(List<Wish> wishes, int month) {
        var taken = new HashSet<>(ALWAYS.get(month));
        ALWAYS.get(month).stream().sorted().forEach(code -> wishes.add(Wish.open(at(code), month)));
        wishes.stream()
                .filter(wish -> wish.month() == month)
                .forEach(wish -> taken.add(wish.area().code()));
        var city = new ArrayList<>(places.stream()
                .filter(place -> place.inCity() && !taken.contains(place.code()))
                .sorted(Comparator.comparing(Place::code))
                .toList());
        while (wishes.stream().filter(wish -> wish.month() == month).count() < REQUESTS[month]) {
            var weights = city.stream().mapToDouble(Place::population).toArray();
            wishes.add(Wish.open(city.remove(dice.weighted(weights)), month));
        }
    }

    /** A few open requests have a story: the kelurahan offered other days, or no plan had room. */
    private static void unplan(List<Wish> wishes) {
        tell(wishes, "15.71.02.1004", RequestState.COUNTERED, "Tanggal usulan bertepatan dengan posyandu");
        tell(wishes, "15.71.03.1003", RequestState.UNPLANNED, "R02");
        tell(wishes, "15.05.08.2004", RequestState.UNPLANNED, "R10");
    }

    private static void tell(List<Wish> wishes, String area, RequestState state, String why) {
        wishes.replaceAll(wish -> wish.area().code().equals(area) && wish.month() == 0 ? wish.in(state, why) : wish);
    }

    private List<Wish> closed() {
        return List.of(
                Wish.open(at("15.71.01.1001"), 0).of(9, "nine-families").in(RequestState.DRAFT, ""),
                Wish.open(at("15.71.01.1004"), 0).of(4, "waits-for-neighbours").in(RequestState.DRAFT, ""),
                Wish.open(at("15.71.08.1006"), 2).of(12, "").in(RequestState.DRAFT, ""),
                Wish.open(at("15.71.02.1006"), 0)
                        .of(13, "")
                        .in(RequestState.WITHDRAWN, "Bertepatan dengan acara kecamatan"),
                Wish.open(at("15.71.10.1003"), 1)
                        .of(11, "")
                        .in(RequestState.WITHDRAWN, "Warga memilih datang ke kantor cabang"),
                Wish.open(at("15.71.11.1003"), 0).of(14, "").in(RequestState.DECLINED, "Aula sedang diperbaiki"),
                Wish.open(at("15.71.10.1005"), 0)
                        .of(10, "")
                        .in(RequestState.RELEASED, "Tiga keluarga mengundurkan diri"),
                Wish.open(at("15.71.09.1003"), -2).of(15, "").in(RequestState.SERVED, ""),
                Wish.open(at("15.71.11.1001"), -2).of(12, "").in(RequestState.SERVED, ""),
                Wish.open(at("15.71.07.1002"), -2).of(10, "").in(RequestState.SERVED, ""));
    }

    private Place at(String code) {
        return places.stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Family sizes of each wish, so that the open ones of a month come to exactly its participants. */
    Map<Wish, int[]> sizes(List<Wish> wishes) {
        return new FamilySizes(dice).of(wishes);
    }
}
