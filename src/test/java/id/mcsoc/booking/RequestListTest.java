package id.mcsoc.booking;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.booking.RequestList.Filter;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** 27 requests of one kelurahan, one of another: two pages for the branch. */
@McsTest
@Transactional
class RequestListTest {

    @Autowired
    RequestDrafts drafts;

    @Autowired
    RequestDesk desk;

    @Autowired
    RequestList list;

    @Autowired
    Users users;

    @Autowired
    MockMvc web;

    @Autowired
    MovableClock clock;

    Actor sipin;
    Actor planner;
    List<RequestId> sent;
    RequestId other;

    @BeforeEach
    void moreThanAPage() {
        var people = TestActors.in(users);
        sipin = people.staff(TestActors.SIMPANG_IV_SIPIN);
        planner = people.planner();
        sent = IntStream.range(0, 27)
                .mapToObj(n -> new RequestFixture(drafts, sipin).submitted())
                .toList();
        clock.advance(Duration.ofMinutes(1));
        other = new RequestFixture(drafts, people.staff(TestActors.BULURAN_KENALI)).submitted();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void eachRequestStandsOnExactlyOnePageTheNewestFirst() {
        var first = list.sent(planner, Filter.ALL, 0);
        var second = list.sent(planner, Filter.ALL, 1);
        assertThat(first.getContent()).hasSize(RequestList.LINES);
        assertThat(second.getContent()).hasSize(3);
        assertThat(first.getContent()).extracting(RequestLine::id).contains(other);
        var all = IntStream.range(0, 2)
                .boxed()
                .flatMap(page -> list.sent(planner, Filter.ALL, page).stream())
                .map(RequestLine::id)
                .toList();
        assertThat(all).doesNotHaveDuplicates().containsAll(sent).contains(other);
    }

    @Test
    void beyondTheLastPageIsTheLast() {
        assertThat(list.sent(planner, Filter.ALL, 99).getNumber()).isEqualTo(1);
        assertThat(list.sent(planner, Filter.ALL, -1).getNumber()).isZero();
    }

    @Test
    void itIsFoundByNumberKelurahanAndStateWhicheverPageItStoodOn() {
        var number = desk.view(sent.get(0), planner).number();
        assertThat(list.sent(planner, new Filter(null, number.toLowerCase(java.util.Locale.ROOT)), 0))
                .extracting(RequestLine::id)
                .containsExactly(sent.get(0));
        assertThat(list.sent(planner, new Filter(null, " buluran "), 0))
                .extracting(RequestLine::id)
                .containsExactly(other);
        assertThat(list.sent(planner, new Filter(RequestState.SERVED, ""), 0)).isEmpty();
        assertThat(list.sent(planner, new Filter(null, "%"), 0)).isEmpty();
    }

    @Test
    void eachSeesItsOwnOnly() {
        assertThat(list.sent(sipin, Filter.ALL, 0).getTotalElements()).isEqualTo(27);
        assertThat(list.sent(TestActors.in(users).foreign(Role.BRANCH_PLANNER), Filter.ALL, 0))
                .isEmpty();
        var draft = new RequestFixture(drafts, sipin).draft(10);
        assertThat(list.drafts(sipin)).extracting(RequestLine::id).containsExactly(draft);
        assertThat(list.drafts(planner)).isEmpty();
    }

    @Test
    void theLinksToOtherPagesKeepTheFilter() throws Exception {
        web.perform(get("/booking?q=simpang&state=SUBMITTED").with(as(planner)))
                .andExpect(content().string(containsString("Halaman 1 dari 2 (27 permohonan)")))
                .andExpect(content().string(containsString("q=simpang&amp;state=SUBMITTED&amp;page=1")))
                .andExpect(content().string(not(containsString("page=-1"))));
        web.perform(get("/booking?q=buluran").with(as(planner)))
                .andExpect(content().string(not(containsString("Halaman 1 dari"))));
    }
}
