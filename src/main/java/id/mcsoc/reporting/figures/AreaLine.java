package id.mcsoc.reporting.figures;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.reporting.Measure;
import java.time.Instant;
import java.util.Optional;

/** One kecamatan, or one kelurahan. {@code areas}: how many kelurahan it speaks of. */
public record AreaLine(String name, AreaCode code, int areas, Counted counted) {

    /** Stands for a count that is not told. */
    public static final long HIDDEN = -1;

    AreaLine plus(AreaLine other) {
        return new AreaLine(name, code, areas + other.areas, counted.plus(other.counted));
    }

    AreaLine telling(Demand demand, long persons) {
        return new AreaLine(
                name,
                code,
                areas,
                new Counted(demand, counted.visits(), counted.areasServed(), persons, counted.last()));
    }

    public boolean neverServed() {
        return counted.areasServed() == 0;
    }

    public record Counted(Demand demand, long visits, long areasServed, long persons, Optional<Instant> last) {

        static final Counted NONE = new Counted(new Demand(0, 0, 0), 0, 0, 0, Optional.empty());

        static Counted of(Measure measure, long n, long total, Instant last) {
            return switch (measure) {
                case FAMILIES_REQUESTED -> new Counted(new Demand(total, 0, 0), 0, 0, 0, Optional.empty());
                case COMPLAINTS -> new Counted(new Demand(0, 0, total), 0, 0, 0, Optional.empty());
                case PERSONS_SERVED -> new Counted(new Demand(0, 0, 0), 0, 0, total, Optional.empty());
                default -> new Counted(new Demand(0, total, 0), n, 1, 0, Optional.of(last));
            };
        }

        /** An area that was counted under two codes is still one area. */
        Counted ofOneArea() {
            return new Counted(demand, visits, Math.min(areasServed, 1), persons, last);
        }

        Counted plus(Counted other) {
            return new Counted(
                    demand.plus(other.demand),
                    visits + other.visits,
                    areasServed + other.areasServed,
                    persons + other.persons,
                    last.isEmpty() || other.last.filter(last.get()::isBefore).isPresent() ? other.last : last);
        }
    }

    /** Families that asked and were served, and complaints that came. */
    public record Demand(long requested, long served, long complaints) {
        Demand plus(Demand other) {
            return new Demand(requested + other.requested, served + other.served, complaints + other.complaints);
        }
    }
}
