package id.mcsoc.booking;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed a request's state, when, and why: only grows. */
@Embeddable
class StateLog {

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "request_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<HistoryRow> steps = new ArrayList<>();

    void add(@Nullable RequestState from, RequestState to, Deed deed) {
        steps.add(new HistoryRow(steps.size() + 1, from, to, deed));
    }

    List<RequestHistory> steps() {
        return steps.stream().map(HistoryRow::view).toList();
    }
}
