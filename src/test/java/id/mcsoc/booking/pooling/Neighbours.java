package id.mcsoc.booking.pooling;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.access.Actor;
import id.mcsoc.booking.GroupNews;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.VisitRequests;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Two kelurahan that may share a visit, their planner, and what is heard of it. */
@McsTest
@Transactional
@RecordApplicationEvents
public abstract class Neighbours {

    protected static final String BOTH = "15.71.01.1001+15.71.01.1002";

    @Autowired
    protected VisitRequests requests;

    @Autowired
    protected Pools pools;

    @Autowired
    protected RequestDesk desk;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected ApplicationEvents events;

    protected Neighbourhood near;
    protected Actor sipin;
    protected Actor buluran;
    protected Actor planner;

    @BeforeEach
    void people(@Autowired BeanFactory application) {
        near = Neighbourhood.in(application);
        sipin = near.sipin();
        buluran = near.buluran();
        planner = near.planner();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    protected OpenRequest open(RequestId id) {
        return requests.open(TestActors.JAMBI).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    protected RequestState state(RequestId id, Actor staff) {
        return desk.view(id, staff).state();
    }

    /** Which requests were told so. */
    protected List<RequestId> told(GroupNews.Kind kind) {
        return events.stream(GroupNews.class)
                .filter(news -> news.kind() == kind)
                .map(GroupNews::request)
                .toList();
    }
}
