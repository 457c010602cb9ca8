package id.mcsoc.seed;

import java.util.List;

/** A request with its families and windows. {@code details}: the columns from venue to requested_by. */
record DemoRequest(String key, Wish wish, String details, List<DemoFamily> families, List<DemoWindow> windows) {

    int persons() {
        return families.stream().mapToInt(family -> family.people().size()).sum();
    }

    String line() {
        return String.join(
                ",",
                key,
                wish.area().code(),
                "" + wish.month(),
                wish.state().name(),
                wish.reason(),
                details,
                wish.note());
    }
}
