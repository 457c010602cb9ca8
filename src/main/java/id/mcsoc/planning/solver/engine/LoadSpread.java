package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Rule;

/** Work per team, and the sum of its squares. */
final class LoadSpread {

    private final long[] ofDay;
    private final long[] ofTeam;
    private long spread;

    LoadSpread(int days, int teams) {
        ofDay = new long[days];
        ofTeam = new long[teams];
    }

    void set(int day, int team, long load) {
        long before = ofTeam[team];
        long after = before + load - ofDay[day];
        ofDay[day] = load;
        ofTeam[team] = after;
        spread += Rule.spread(after) - Rule.spread(before);
    }

    long ofTeam(int team) {
        return ofTeam[team];
    }

    long spread() {
        return spread;
    }
}
