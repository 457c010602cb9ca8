package id.mcsoc.booking;

import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.shared.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;

/** The families of a request, in the order they were written down. */
@Embeddable
class FamilyList {

    static final int MOST = 300;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "request_id", nullable = false, updatable = false)
    @OrderBy("position")
    @BatchSize(size = 200)
    private List<FamilyRow> rows = new ArrayList<>();

    /** Adds a line, or changes the one of that id: sent twice it stands there once. */
    void write(UUID id, ListedFamily family) {
        var known = row(id);
        if (known.isPresent()) {
            known.get().write(family);
            return;
        }
        if (rows.size() >= MOST) {
            throw new Refused(BookingRefusal.FAMILY_LIST_FULL, MOST);
        }
        var last = rows.stream().mapToInt(FamilyRow::position).max().orElse(0);
        rows.add(new FamilyRow(id, last + 1, family));
    }

    void remove(UUID id) {
        rows.removeIf(row -> row.id().equals(id));
    }

    Optional<FamilyRow> row(UUID id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    List<FamilyRow> rows() {
        return List.copyOf(rows);
    }

    /** Families, not lines: a family card listed twice counts once, a wrong one not at all. */
    int distinct() {
        return cards().size();
    }

    int persons() {
        return families().stream().mapToInt(RequestFamily::persons).sum();
    }

    Set<FamilyCardNumber> cards() {
        return rows.stream().flatMap(row -> row.card().stream()).collect(Collectors.toSet());
    }

    List<RequestFamily> families() {
        return rows.stream().flatMap(row -> row.family().stream()).toList();
    }
}
