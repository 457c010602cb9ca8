package id.mcsoc.booking;

import id.mcsoc.access.Actor;
import id.mcsoc.members.FamilyCardNumber;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Requests for tests: {@code new RequestFixture(drafts, staff).draft(10)}. */
public record RequestFixture(RequestDrafts drafts, Actor staff) {

    /** A working Tuesday within the eight weeks after {@link id.mcsoc.TestTime#START}. */
    public static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    public static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    /** Everything filled in, with so many families. */
    public RequestId draft(int families) {
        var id = new RequestId(UUID.randomUUID());
        drafts.begin(id, staff);
        drafts.write(id, new FieldChange("contactPhone", "081234567890", null), staff);
        drafts.offer(id, window(TUESDAY), staff);
        drafts.list(
                id,
                IntStream.rangeClosed(1, families)
                        .mapToObj(RequestFixture::family)
                        .toList(),
                staff);
        return id;
    }

    public RequestId submitted() {
        var id = draft(10);
        drafts.submit(id, staff);
        return id;
    }

    public static OfferedWindow window(LocalDate date) {
        return new OfferedWindow(date, LocalTime.of(8, 30), LocalTime.of(14, 0), false);
    }

    public static ListedFamily family(int n) {
        return new ListedFamily(
                "99710701019%05d".formatted(n), "Kepala " + n, "", 3, Set.of(ServiceCode.CARD), true, Set.of());
    }

    static List<FamilyCardNumber> cards(int first) {
        return IntStream.rangeClosed(1, first)
                .mapToObj(n -> family(n).card().orElseThrow())
                .toList();
    }

    static List<RequestState> steps(RequestView view) {
        return view.history().stream().map(RequestHistory::to).toList();
    }
}
