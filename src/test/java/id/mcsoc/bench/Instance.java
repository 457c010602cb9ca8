package id.mcsoc.bench;

import java.util.List;

/**
 * A routing problem as every contestant gets it. Vehicles and visits stand at nodes; {@code seconds} is the travel
 * between any two nodes. The goal: travel plus the penalties of what is left out, as little as possible.
 */
public record Instance(String name, List<Vehicle> vehicles, List<Stop> stops, int[][] seconds) {

    /** What leaving out a family costs, in seconds of travel. */
    public static final long PENALTY_PER_FAMILY = 2_000;

    /** One team on one day. Leaves {@code base} not before {@code from} and is back by {@code to}. */
    public record Vehicle(int base, int families, int visits, int from, int to, long skills) {}

    /**
     * @param windows from, to, from, to, in order of time: when service may begin
     * @param penalty for leaving it out, -1 when it must be served
     */
    public record Stop(int node, int families, int[] windows, int service, long skills, long penalty) {
        public boolean mandatory() {
            return penalty < 0;
        }

        public int ready() {
            return windows[0];
        }

        public int due() {
            return windows[windows.length - 1];
        }

        /** The first moment from {@code arrival} on that a window allows, -1 when there is none. */
        public int begin(int arrival) {
            for (int w = 0; w < windows.length; w += 2) {
                if (arrival <= windows[w + 1]) {
                    return Math.max(arrival, windows[w]);
                }
            }
            return -1;
        }
    }

    public int horizon() {
        return vehicles.stream().mapToInt(Vehicle::to).max().orElse(0);
    }
}
