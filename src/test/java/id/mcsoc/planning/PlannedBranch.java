package id.mcsoc.planning;

import id.mcsoc.TestActors;
import id.mcsoc.access.Users;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import id.mcsoc.planning.team.Teams;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A branch whose demand is played and whose plans are real: one context serves all who extend it. */
@PlanningTest
public abstract class PlannedBranch {

    @MockitoBean
    protected VisitRequests booking;

    @Autowired
    protected ApplicationContext application;

    @Autowired
    protected Areas areas;

    @Autowired
    protected Teams teams;

    protected Demand demand;
    protected TestActors people;

    @BeforeEach
    void aDemandAndWhoPlansIt() {
        demand = new Demand(booking, areas);
        people = TestActors.in(application.getBean(Users.class));
    }
}
