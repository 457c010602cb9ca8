package id.mcsoc.seed;

import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.ServiceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Venue, contact, needs and hours of a request. */
final class RequestMaker {

    private static final List<String> HEARD = List.of(
            "KELURAHAN_NOTICE",
            "KELURAHAN_NOTICE",
            "KELURAHAN_NOTICE",
            "KECAMATAN",
            "KECAMATAN",
            "FRIEND",
            "OUTREACH",
            "MOBILE_JKN",
            "FACEBOOK",
            "PANDAWA",
            "BRANCH_COUNTER",
            "DUKCAPIL");

    /** A member of staff who may sign in for the kelurahan. */
    record Staff(String login, String name, String phone) {}

    private final Dice dice;
    private final Names names;
    private final Numbers numbers;
    private final Map<String, Staff> staff;

    RequestMaker(Dice dice, Numbers numbers, Map<String, Staff> staff) {
        this.dice = dice;
        this.names = new Names(dice);
        this.numbers = numbers;
        this.staff = staff;
    }

    DemoRequest make(String key, Wish wish, List<DemoFamily> families) {
        return new DemoRequest(key, wish, details(wish, families), families, windows(wish, families.size()));
    }

    private String details(Wish wish, List<DemoFamily> families) {
        var area = wish.area();
        var known = staff.get(area.code());
        var contact = known != null ? known : new Staff("", names.woman(), numbers.phone());
        var seats = 20 * dice.between(2, 6);
        return String.join(
                ",",
                venue(area),
                "Jl. Contoh " + area.name() + " No. 1",
                near(area.lat()),
                near(area.lon()),
                contact.name(),
                contact.phone(),
                "" + Math.max(seats, families.size() * 3 / 10 * 10),
                "" + dice.chance(0.93),
                signal(wish),
                dice.pick(HEARD),
                needs(area, families),
                "" + submitted(wish),
                contact.login());
    }

    private String venue(Place area) {
        if (area.kind().equals("DESA")) {
            return "Balai Desa " + area.name();
        }
        return switch (dice.weighted(6, 2, 2)) {
            case 0 -> "Aula Kantor Kelurahan " + area.name();
            case 1 -> "Balai RW 0" + dice.between(1, 9) + " " + area.name();
            default -> "Gedung Serbaguna " + area.name();
        };
    }

    private String near(double degrees) {
        return Place.degrees(degrees + dice.between(-1, 1) / 1000.0);
    }

    private String signal(Wish wish) {
        var known = wish.area().signal();
        return known.equals("GOOD") && dice.chance(0.06) ? "WEAK" : known;
    }

    private String needs(Place area, List<DemoFamily> families) {
        var needs = new ArrayList<String>();
        if (families.stream().anyMatch(family -> family.services().contains(ServiceCode.CARD))) {
            needs.add("card-printer");
        }
        if (!area.inCity() && !area.signal().equals("GOOD")) {
            needs.add("dirt-road");
        }
        return String.join(";", needs);
    }

    private int submitted(Wish wish) {
        return switch (wish.month()) {
            case -2 -> dice.between(80, 100);
            case 0 -> dice.between(6, 40);
            case 1 -> dice.between(2, 30);
            default -> dice.between(1, 18);
        };
    }

    private List<DemoWindow> windows(Wish wish, int families) {
        var days = new TreeSet<Integer>();
        var many = wish.state() == RequestState.SERVED ? 1 : dice.between(2, 4);
        while (days.size() < many) {
            days.add(dice.between(1, 14));
        }
        var wished = dice.pick(List.copyOf(days));
        return days.stream()
                .map(day -> window(wish, families, day, day.equals(wished)))
                .toList();
    }

    private DemoWindow window(Wish wish, int families, int day, boolean wished) {
        if (!wish.area().inCity()) {
            return new DemoWindow(wish.month(), day, "09:00", "15:00", wished);
        }
        if (families <= 12 && dice.chance(0.25)) {
            return new DemoWindow(wish.month(), day, "08:30", "12:00", wished);
        }
        return new DemoWindow(wish.month(), day, dice.chance(0.8) ? "08:30" : "09:00", "14:00", wished);
    }
}
