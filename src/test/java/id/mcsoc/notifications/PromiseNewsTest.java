package id.mcsoc.notifications;

import static id.mcsoc.TestActors.BULURAN_KENALI;
import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.promises.PromiseFinished;
import id.mcsoc.promises.PromiseLate;
import id.mcsoc.promises.PromisedService;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who is told that a promised service is late or done, and that nobody is told twice. */
@McsTest
@Transactional
class PromiseNewsTest {

    private static final String NUMBER = "MCS-7K3Q-F2M9";

    @Autowired
    PromiseNews news;

    @Autowired
    Inbox inbox;

    @Autowired
    Users users;

    @Autowired
    MockMvc web;

    private final UUID operation = UUID.randomUUID();
    private Actor staff;
    private Actor neighbour;
    private Actor planner;
    private Actor head;

    @BeforeEach
    void peopleAreThere() {
        var actors = TestActors.in(users);
        staff = actors.staff(SIMPANG_IV_SIPIN);
        neighbour = actors.staff(BULURAN_KENALI);
        planner = actors.planner();
        head = actors.head();
    }

    @Test
    void lateIsToldToTheBranchAndNotToTheKelurahan() throws Exception {
        now().on(late(PromisedService.REGISTRATION));
        assertThat(unread(planner, head, staff, neighbour)).containsExactly(1, 1, 0, 0);
        web.perform(get("/notifications").with(as(planner)))
                .andExpect(content().string(allOf(containsString(NUMBER), containsString("terlambat"))));
    }

    @Test
    void lateIsToldOnce() {
        now().on(late(PromisedService.REGISTRATION));
        now().on(late(PromisedService.REGISTRATION));
        assertThat(unread(planner, head)).containsExactly(1, 1);
    }

    /** It climbs a ladder of its own, where it is told. */
    @Test
    void aLateComplaintIsNotToldHere() {
        now().on(late(PromisedService.COMPLAINT));
        assertThat(unread(planner, head, staff)).containsExactly(0, 0, 0);
    }

    @Test
    void doneIsToldToTheKelurahanOfTheFamilyAndToNoOther() throws Exception {
        now().on(finished(true, Duration.ZERO));
        assertThat(unread(staff, neighbour, planner, head)).containsExactly(1, 0, 0, 0);
        web.perform(get("/notifications").with(as(staff)))
                .andExpect(content().string(allOf(containsString(NUMBER), containsString("selesai"))));
    }

    @Test
    void doneIsToldOnceAndAgainOnlyWhenItEndedAnew() {
        now().on(finished(true, Duration.ZERO));
        now().on(finished(true, Duration.ZERO));
        assertThat(unread(staff)).containsExactly(1);
        now().on(finished(true, Duration.ofDays(1)));
        assertThat(unread(staff)).containsExactly(2);
    }

    @Test
    void whoTookItHomeFinishedNeedsNoWord() {
        now().on(finished(false, Duration.ZERO));
        assertThat(unread(staff, planner)).containsExactly(0, 0);
    }

    /** In this transaction, not in one of its own as in the application. */
    private PromiseNews now() {
        return AopTestUtils.getTargetObject(news);
    }

    private int[] unread(Actor... people) {
        return java.util.Arrays.stream(people)
                .mapToInt(person -> (int) inbox.unread(person))
                .toArray();
    }

    private PromiseLate late(PromisedService service) {
        return new PromiseLate(operation, NUMBER, service, JAMBI, SIMPANG_IV_SIPIN, TestTime.START);
    }

    private PromiseFinished finished(boolean waited, Duration after) {
        return new PromiseFinished(
                operation,
                NUMBER,
                PromisedService.DATA_CHANGE,
                JAMBI,
                SIMPANG_IV_SIPIN,
                TestTime.START,
                TestTime.START.plus(after),
                waited);
    }
}
