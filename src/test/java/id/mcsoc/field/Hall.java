package id.mcsoc.field;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Users;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import id.mcsoc.members.Families;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.sync.Devices;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** A hall with a visit of team one, which is played, and its first tablet; the office is real. */
@McsTest
abstract class Hall {

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    VisitPlans plans;

    @MockitoBean
    VisitRequests requests;

    HallVisit visit;
    TestActors people;
    TestDevice device;
    HallTablet tablet;

    Hall() {
        this(1);
    }

    Hall(int families) {
        visit = HallVisit.of(families);
    }

    @BeforeEach
    void aTabletInTheHall() {
        visit.play(plans, requests, areas, "T1");
        Families.facilities(jdbc);
        people = TestActors.in(users);
        device = enrolled("Tablet 1");
        tablet = tablet(device);
    }

    TestDevice enrolled(String name) {
        return TestDevice.enrol(devices, people.officer("T1"), name);
    }

    HallTablet tablet(TestDevice enrolment) {
        return new HallTablet(web, enrolment, visit.id(), visit.families().get(0));
    }
}
