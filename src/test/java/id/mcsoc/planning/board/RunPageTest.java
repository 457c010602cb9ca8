package id.mcsoc.planning.board;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.Moves;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.run.RunForTests;
import id.mcsoc.planning.run.Runs;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class RunPageTest extends PlannedBranch {

    @Autowired
    MockMvc mvc;

    @Autowired
    Runs runs;

    @Autowired
    Plans plans;

    @Autowired
    Moves moves;

    Actor planner;

    @BeforeEach
    void world() {
        planner = people.planner();
        Demand.team(teams, "T1", "card-printer");
        demand.request(0, 12, Demand.MONDAY, Demand.FRIDAY);
        demand.request(1, 12, Demand.MONDAY, Demand.FRIDAY);
    }

    @Test
    void aQueuedRunHasAllItsTimeLeft() throws Exception {
        shows(start(), containsString("Sisa 5 dari 5 detik"));
    }

    @Test
    void theFirstResultSaysThatThereIsNothingToCompareWith() throws Exception {
        var run = start();
        RunForTests.run(application, run);
        shows(run, containsString("2 kunjungan terjadwal untuk 24 keluarga, 0 permohonan belum terjadwal"));
        shows(run, containsString("Ini usulan pertama"));
        shows(run, not(containsString("Bandingkan dengan usulan sebelumnya")));
    }

    @Test
    void aLaterResultCountsWhatChangedAndWhatWasKept() throws Exception {
        RunForTests.run(application, start());
        var before = plans.open(TestActors.JAMBI).orElseThrow();
        demand.request(2, 12, Demand.MONDAY, Demand.FRIDAY);
        var run = start();
        var stop = before.placed().get(0);
        moves.pin(before.id(), stop.id(), new Pins(true, true, true, "Lurah minta begitu", planner.name()), planner);
        RunForTests.run(application, run);
        shows(run, containsString("1 permohonan kini terjadwal"));
        shows(run, containsString("1 perubahan Anda selama perhitungan dipertahankan"));
        shows(run, containsString("left=plan:" + before.id()));
    }

    @Test
    void theComparisonIsThere() throws Exception {
        RunForTests.run(application, start());
        var before = plans.open(TestActors.JAMBI).orElseThrow().id();
        RunForTests.run(application, start());
        var after = plans.open(TestActors.JAMBI).orElseThrow().id();
        assertThat(after).isNotEqualTo(before);
        mvc.perform(get("/planning/scenarios/comparison?left=plan:" + before + "&right=plan:" + after)
                        .with(as(planner)))
                .andExpect(content().string(containsString("<h1")));
    }

    private UUID start() {
        var horizon = new Horizon(Demand.MONDAY, Demand.FRIDAY);
        return runs.start(new PlanScope(TestActors.JAMBI, horizon, false), 5, planner);
    }

    private void shows(UUID run, org.hamcrest.Matcher<String> text) throws Exception {
        mvc.perform(get("/planning/runs/" + run).with(as(planner)))
                .andExpect(content().string(text));
    }
}
