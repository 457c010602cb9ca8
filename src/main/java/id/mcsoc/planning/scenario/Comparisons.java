package id.mcsoc.planning.scenario;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.team.TeamView;
import id.mcsoc.planning.team.Teams;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts any two plans beside each other. */
@Component
class Comparisons {

    private final Layouts layouts;
    private final Teams teams;
    private final TravelTimes roads;
    private final Areas areas;

    Comparisons(Layouts layouts, Teams teams, TravelTimes roads, Areas areas) {
        this.layouts = layouts;
        this.teams = teams;
        this.roads = roads;
        this.areas = areas;
    }

    /** @throws id.mcsoc.shared.NotFound when one of them is not there or another branch's */
    Comparison of(String left, String right, BranchCode branch) {
        var one = layouts.of(left, branch);
        var other = layouts.of(right, branch);
        return new Comparison(one, other, figures(one, branch), figures(other, branch), Comparison.between(one, other));
    }

    public String area(AreaCode code) {
        return areas.find(code).map(area -> area.name()).orElse(code.value());
    }

    private Figures figures(Layout layout, BranchCode branch) {
        Map<String, Coordinates> bases =
                teams.of(branch).stream().collect(Collectors.toMap(TeamView::code, TeamView::base));
        return Figures.of(layout, bases, roads, layouts.zone(branch));
    }
}
