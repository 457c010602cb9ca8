package id.mcsoc.booking.pages;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.booking.AskingKelurahan;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.FieldChange;
import id.mcsoc.booking.HeldSlot;
import id.mcsoc.booking.RequestFixture;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.SlotAnswer.SlotOffer;
import id.mcsoc.booking.TimeDesk;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.team.Teams;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class TimePagesTest extends AskingKelurahan {

    @Autowired
    MockMvc web;

    @Autowired
    TimeDesk times;

    @Autowired
    Teams teams;

    @Autowired
    MovableClock clock;

    RequestId draft;

    @BeforeEach
    void aDraftAndATeam() {
        Demand.team(teams, "T1", "card-printer");
        draft = fixture.draft(12);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void offersAreShownWithWordsAndTheChosenOneIsHeld() throws Exception {
        web.perform(get(at("/time")).with(as(staff)))
                .andExpect(content().string(containsString("booking-slots")))
                .andExpect(content().string(containsString("giliran Anda: belum pernah dikunjungi")));
        web.perform(choose(first())).andExpect(redirectedUrl(at("/time#slots")));
        web.perform(get(at("/time")).with(as(staff)))
                .andExpect(content().string(containsString("Disimpan untuk Anda sampai pukul 08.15.")))
                .andExpect(content().string(containsString("Dipilih")));
        clock.advance(Duration.ofMinutes(11));
        web.perform(get(at("/time")).with(as(staff)))
                .andExpect(content().string(containsString("Simpan lagi")))
                .andExpect(content().string(not(containsString("Disimpan untuk Anda"))));
    }

    @Test
    void noDayIsSuggestedWhoseListWouldBeClosedAlready() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
        var dates = times.offers(draft, staff).orElseThrow().offers();
        assertThat(dates)
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.date()).isAfter(today.plusDays(3)));
    }

    @Test
    void whileNumbersAreTypedTheBestFiveTimesAreShown() throws Exception {
        web.perform(get(at("/services")).with(as(staff)))
                .andExpect(content().string(containsString("data-offers=\"" + at("/offers"))));
        web.perform(get(at("/offers")).with(as(staff)))
                .andExpect(content().string(containsString("5 waktu disarankan untuk jumlah ini")))
                .andExpect(content().string(containsString("giliran Anda: belum pernah dikunjungi")));
        web.perform(get(at("/offers")).with(as(neighbour))).andExpect(status().isNotFound());
    }

    /** More families than any team serves in a day: the same question has another answer. */
    @Test
    void otherNumbersHaveOtherTimes() throws Exception {
        drafts.write(draft, new FieldChange("estimatedFamilies", "60", null), staff);
        web.perform(get(at("/offers")).with(as(staff)))
                .andExpect(content().string(containsString("paling banyak 30 keluarga sehari")))
                .andExpect(content().string(not(containsString("waktu disarankan untuk jumlah ini"))));
        var empty = new RequestId(java.util.UUID.randomUUID());
        drafts.begin(empty, staff);
        web.perform(get("/booking/requests/" + empty + "/offers").with(as(staff)))
                .andExpect(content().string(containsString("Saran waktu muncul setelah")));
    }

    @Test
    void afterSendingTheRequestShowsTheChosenTime() throws Exception {
        web.perform(get("/booking/requests/" + draft).with(as(staff)))
                .andExpect(content().string(not(containsString("Waktu yang Anda pilih"))));
        var held = hold();
        times.submit(draft, staff);
        web.perform(get("/booking/requests/" + draft).with(as(staff)))
                .andExpect(content().string(containsString("Waktu yang Anda pilih")))
                .andExpect(
                        content().string(containsString(held.start().toString().replace(':', '.'))));
    }

    @Test
    void withoutAnEstimateItSaysWhatIsMissing() throws Exception {
        var id = new RequestId(java.util.UUID.randomUUID());
        drafts.begin(id, staff);
        web.perform(get("/booking/requests/" + id + "/time").with(as(staff)))
                .andExpect(content().string(containsString("Saran waktu muncul setelah")));
    }

    @Test
    void aHoldIsExtendedAndGivenBackByItsOwnerOnly() throws Exception {
        var held = hold();
        for (var verb : new String[] {"/extension", "/removal"}) {
            web.perform(post(at("/holds/" + held.id() + verb))
                            .with(as(neighbour))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
            var own = new RequestFixture(drafts, neighbour).draft(10);
            web.perform(post("/booking/requests/" + own + "/holds/" + held.id() + verb)
                            .with(as(neighbour))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        clock.advance(Duration.ofMinutes(9));
        web.perform(
                post(at("/holds/" + held.id() + "/extension")).with(as(staff)).with(csrf()));
        assertThat(times.held(draft, staff).orElseThrow().until())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        web.perform(post(at("/holds/" + held.id() + "/removal")).with(as(staff)).with(csrf()));
        assertThat(times.held(draft, staff)).isEmpty();
    }

    @Test
    void aChosenTimeIsSentWithTheRequestAsItsWish() throws Exception {
        var held = hold();
        web.perform(post(at("/submission")).with(as(staff)).with(csrf())).andExpect(redirectedUrl(at("/confirmation")));
        assertThat(times.held(draft, staff).orElseThrow().kept()).isTrue();
        assertThat(desk.view(draft, staff).windows())
                .filteredOn(window -> window.wished())
                .singleElement()
                .satisfies(window -> assertThat(window.date()).isEqualTo(held.date()));
    }

    @Test
    void aTimeLostMeanwhileIsRefusedWithNothingLost() throws Exception {
        var held = hold();
        clock.advance(Duration.ofMinutes(11));
        var other = new RequestFixture(drafts, neighbour).draft(20);
        times.choose(other, held.date(), held.start(), neighbour);
        web.perform(post(at("/submission")).with(as(staff)).with(csrf()))
                .andExpect(redirectedUrl(at("/time#slots")))
                .andExpect(flash().attribute(
                                "refused",
                                Matchers.hasProperty("message", containsString(BookingRefusal.SLOT_TAKEN.name()))));
        assertThat(desk.view(draft, staff).state()).isEqualTo(RequestState.DRAFT);
        assertThat(desk.view(draft, staff).progress().families()).isEqualTo(12);
        assertThat(times.offers(draft, staff).orElseThrow().offers()).isNotEmpty();
    }

    private HeldSlot hold() {
        var offer = first();
        times.choose(draft, offer.date(), offer.start(), staff);
        return times.held(draft, staff).orElseThrow();
    }

    private SlotOffer first() {
        return times.offers(draft, staff).orElseThrow().offers().get(0);
    }

    private MockHttpServletRequestBuilder choose(SlotOffer offer) {
        return post(at("/holds"))
                .param("date", offer.date().toString())
                .param("start", offer.start().toString())
                .with(as(staff))
                .with(csrf());
    }

    private String at(String path) {
        return "/booking/requests/" + draft + path;
    }
}
