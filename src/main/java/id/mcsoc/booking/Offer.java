package id.mcsoc.booking;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** What the kelurahan expects and when it can receive the team: families per service, and windows. */
@Embeddable
class Offer {

    @ElementCollection
    @CollectionTable(name = "booking_window", joinColumns = @JoinColumn(name = "request_id"))
    @BatchSize(size = 200)
    private Set<WindowPart> windows = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "booking_estimate", joinColumns = @JoinColumn(name = "request_id"))
    @MapKeyColumn(name = "service")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "families")
    private Map<ServiceCode, Integer> estimates = new HashMap<>();

    /** A window that starts when another one does takes its place; the first of all is the wished one. */
    void add(OfferedWindow window) {
        remove(window.date(), window.from());
        windows.add(WindowPart.of(window));
    }

    void remove(LocalDate date, LocalTime from) {
        windows.removeIf(part -> part.startsAt(date, from));
    }

    /** From now on this one, and only this one, is liked best. */
    void wish(LocalDate date, LocalTime from) {
        var marked = windows.stream()
                .map(part -> part.wished(part.startsAt(date, from)))
                .toList();
        windows.clear();
        windows.addAll(marked);
    }

    /** A time was agreed on: the window around it is the wished one; without one it becomes a window itself. */
    void choose(OfferedWindow time) {
        var around = windows().stream()
                .filter(window -> window.date().equals(time.date())
                        && !window.from().isAfter(time.from())
                        && !window.to().isBefore(time.to()))
                .findFirst();
        if (around.isEmpty()) {
            add(time);
        }
        wish(time.date(), around.orElse(time).from());
    }

    void replace(List<OfferedWindow> others) {
        windows.clear();
        others.forEach(this::add);
    }

    List<OfferedWindow> windows() {
        return windows.stream()
                .map(WindowPart::window)
                .sorted(Comparator.comparing(OfferedWindow::date).thenComparing(OfferedWindow::from))
                .toList();
    }

    void estimate(ServiceCode service, int families) {
        if (families == 0) {
            estimates.remove(service);
        } else {
            estimates.put(service, families);
        }
    }

    Map<ServiceCode, Integer> estimates() {
        var all = new EnumMap<ServiceCode, Integer>(ServiceCode.class);
        all.putAll(estimates);
        return all;
    }
}
