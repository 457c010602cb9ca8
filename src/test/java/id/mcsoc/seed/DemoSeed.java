package id.mcsoc.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the demand of the demo and the people behind it. Write the files anew with
 * {@code mvn -q test-compile && java -cp target/test-classes:target/classes id.mcsoc.seed.DemoSeed}.
 */
final class DemoSeed {

    private static final long SEED = 20200101;

    private final Map<String, List<String>> files = new LinkedHashMap<>();

    DemoSeed(Path seed) throws IOException {
        var places = Place.all(seed);
        var facilities = new DemoFacilities(places);
        var dice = new Dice(SEED);
        var numbers = new Numbers();
        var requests = requests(places, dice, numbers, new FamilyMaker(dice, numbers, facilities), staff(seed));
        files.put("facilities.csv", facilities.lines());
        var members = requests.stream()
                .flatMap(request -> request.families().stream())
                .filter(DemoFamily::member)
                .toList();
        files.put("families.csv", members.stream().map(DemoFamily::line).toList());
        files.put("members.csv", members.stream().flatMap(DemoSeed::people).toList());
        files.put("visit-requests.csv", requests.stream().map(DemoRequest::line).toList());
        files.put(
                "request-families.csv",
                requests.stream().flatMap(DemoSeed::families).toList());
        files.put(
                "request-windows.csv",
                requests.stream().flatMap(DemoSeed::windows).toList());
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of("seed/demo");
        for (var file : new DemoSeed(folder.getParent()).texts().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** File name to content. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        files.forEach((name, lines) -> texts.put(name, DemoHeaders.of(name) + String.join("\n", lines) + "\n"));
        return texts;
    }

    private static List<DemoRequest> requests(
            List<Place> places,
            Dice dice,
            Numbers numbers,
            FamilyMaker families,
            Map<String, RequestMaker.Staff> staff) {
        var demand = new Demand(places, dice);
        var wishes = demand.wishes();
        var sizes = demand.sizes(wishes);
        var maker = new RequestMaker(dice, numbers, staff);
        var cases = new SpecialCases();
        var requests = new ArrayList<DemoRequest>();
        for (var wish : wishes) {
            var key = String.format(Locale.ROOT, "R%03d", requests.size() + 1);
            var cards = dice.chance(0.5);
            var people = Arrays.stream(sizes.get(wish))
                    .mapToObj(size -> families.make(wish.area(), size, cases.next(requests.size(), size), cards))
                    .toList();
            requests.add(maker.make(key, wish, people));
        }
        return requests;
    }

    private static Map<String, RequestMaker.Staff> staff(Path seed) throws IOException {
        try (var lines = Files.lines(seed.resolve("demo/users.csv"))) {
            return lines.map(line -> line.split(",", -1))
                    .filter(cell -> cell.length > 8 && cell[2].equals("KELURAHAN_STAFF"))
                    .collect(Collectors.toMap(
                            cell -> cell[4], cell -> new RequestMaker.Staff(cell[0], cell[1], cell[8])));
        }
    }

    private static Stream<String> people(DemoFamily family) {
        return family.people().stream().map(person -> family.card() + "," + person.line());
    }

    private static Stream<String> families(DemoRequest request) {
        return request.families().stream().map(family -> family.requestLine(request.key()));
    }

    private static Stream<String> windows(DemoRequest request) {
        return request.windows().stream().map(window -> window.line(request.key()));
    }
}
