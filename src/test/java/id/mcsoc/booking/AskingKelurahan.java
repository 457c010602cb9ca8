package id.mcsoc.booking;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Staff of a kelurahan who ask for a visit, staff next door, and the branch's planner. */
@McsTest
@Transactional
public abstract class AskingKelurahan {

    @Autowired
    protected RequestDrafts drafts;

    @Autowired
    protected RequestDesk desk;

    protected TestActors people;
    protected Actor staff;
    protected Actor neighbour;
    protected Actor planner;
    protected RequestFixture fixture;

    @BeforeEach
    void whoAsksAndWhoPlans(@Autowired Users users) {
        people = TestActors.in(users);
        staff = people.staff(TestActors.SIMPANG_IV_SIPIN);
        neighbour = people.staff(TestActors.BULURAN_KENALI);
        planner = people.planner();
        fixture = new RequestFixture(drafts, staff);
    }
}
