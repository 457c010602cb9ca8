package id.mcsoc.rights;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.mcsoc.EventsHeard;
import id.mcsoc.access.Restrictions;
import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.Families;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Two officers at one family in the same moment: really committed, so that they can meet. */
@DirtiesContext
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RightsRacesTest extends AtTheDeskOfRights {

    @Autowired
    RightsDesk desk;

    @Autowired
    Restrictions restrictions;

    @Autowired
    TransactionTemplate transaction;

    Meeting meeting;
    String later;

    @BeforeEach
    void theChildDied() {
        meeting = new Meeting(transaction, jdbc);
        member = child;
        later = "Nama " + child.toString().replaceAll("[^a-f]", "");
        jdbc.sql("update member_person set status = 'INACTIVE', status_reason = 'died' where id = ?")
                .param(child)
                .update();
    }

    @AfterEach
    void everybodyHasHeard() {
        EventsHeard.await(jdbc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY", "RESTRICTION", "ERASURE"})
    void ofTwoAnswersAtOnceOneStands(String kind) throws Exception {
        var id = asked(kind);
        assertThat(meeting.atOnce(() -> granted(id), () -> granted(id)))
                .containsExactlyInAnyOrder(Meeting.DONE, "RIGHTS_REQUEST_CLOSED");
        assertThat(state(id)).isEqualTo("DONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY", "RESTRICTION", "ERASURE"})
    void whoAnswersWhileAnotherDoesIsTold(String kind) throws Exception {
        var id = asked(kind);
        assertThat(meeting.meanwhile(() -> granted(id), () -> granted(id))).isEqualTo("RIGHTS_REQUEST_CLOSED");
        assertThat(state(id)).isEqualTo("DONE");
    }

    @Test
    void whatIsRefusedInTheSameMomentIsNotDone() throws Exception {
        var id = asked("ERASURE");
        var late = meeting.meanwhile(() -> desk.answer(id, false, "Tidak", head), () -> granted(id));
        assertThat(late).isEqualTo("RIGHTS_REQUEST_CLOSED");
        assertThat(state(id)).isEqualTo("REFUSED");
        assertThat(childs("erased_at is null and name = 'Anak Uji'")).isTrue();
    }

    @Test
    void whoChangesSomebodyBeingErasedFindsNobody() throws Exception {
        var id = asked("ERASURE");
        var change = renaming();
        var late = meeting.meanwhile(
                () -> granted(id),
                () -> members.change(change, Families.origin(planner)).kind());
        assertThat(late).isEqualTo("NOT_FOUND");
        assertThat(new WholeDatabase(jdbc).holding(later)).isEmpty();
    }

    @Test
    void whatIsChangedWhileSomebodyIsErasedIsErasedToo() throws Exception {
        var id = asked("ERASURE");
        var change = renaming();
        var late = meeting.meanwhile(() -> members.change(change, Families.origin(planner)), () -> granted(id));
        assertThat(late).isEqualTo(Meeting.DONE);
        assertThat(new WholeDatabase(jdbc).holding(later)).isEmpty();
    }

    @Test
    void nobodyAsksForSomebodyBeingErased() throws Exception {
        var id = asked("ERASURE");
        var late = meeting.meanwhile(
                () -> granted(id),
                () -> desk.ask(child, RightsRequest.Kind.COPY, new AskForm(later, "KTP", "Minta"), planner));
        assertThat(late).isEqualTo("NOT_FOUND");
        assertThat(new WholeDatabase(jdbc).holding(later)).isEmpty();
    }

    /** The page was open before; what it sends comes after. */
    @Test
    void nothingIsChangedNorShownOnceTheFamilyIsClosed() throws Exception {
        var id = asked("RESTRICTION");
        var page = meeting.meanwhile(() -> granted(id), this::saved);
        assertThat(page).startsWith("422").contains("READ_RESTRICTED").doesNotContain("Kepala Uji");
        assertThat(members.family(family.familyCard()).orElseThrow().phone()).isEqualTo("+628123499887");
    }

    @Test
    void aChangeBeforeItIsClosedStands() throws Exception {
        var id = asked("RESTRICTION");
        var late = meeting.meanwhile(() -> members.change(renaming(), Families.origin(planner)), () -> granted(id));
        assertThat(late).isEqualTo(Meeting.DONE);
        assertThat(childs("name = '" + later + "'")).isTrue();
        assertThat(isClosed()).isTrue();
    }

    @Test
    void theFamilyStaysClosedForWhoAsksWhileAnotherLetsGo() throws Exception {
        var first = asked("RESTRICTION");
        granted(first);
        var second = ofTheHead();
        assertThat(meeting.meanwhile(() -> granted(second), () -> lifted(first)))
                .isEqualTo(Meeting.DONE);
        assertThat(isClosed()).isTrue();
    }

    @Test
    void theFamilyOpensWhenTheLastTwoLetGoAtOnce() throws Exception {
        var first = asked("RESTRICTION");
        granted(first);
        var second = ofTheHead();
        granted(second);
        assertThat(meeting.meanwhile(() -> lifted(first), () -> lifted(second))).isEqualTo(Meeting.DONE);
        assertThat(isClosed()).isFalse();
    }

    @Test
    void whatIsLiftedAlreadyIsNotLiftedAgain() throws Exception {
        var id = asked("RESTRICTION");
        granted(id);
        assertThat(meeting.meanwhile(() -> lifted(id), () -> lifted(id))).isEqualTo("RIGHTS_NOT_RESTRICTED");
    }

    private UUID ofTheHead() throws Exception {
        member = family.head().id().value();
        return asked("RESTRICTION");
    }

    private boolean granted(UUID id) {
        desk.answer(id, true, "Jawaban", head);
        return true;
    }

    private boolean lifted(UUID id) {
        desk.lift(id, head);
        return true;
    }

    private ChangeMemberData renaming() {
        var id = family.members().get(1).id();
        var base = members.standing(id, Group.IDENTITY);
        var set = new java.util.HashMap<>(base);
        set.put("name", later);
        return new ChangeMemberData(id, Group.IDENTITY, base, set, "Salah tulis");
    }

    private String saved() throws Exception {
        var sent = Map.of("base-phone", "+628123499887", "base-email", "", "set-phone", "0812000999", "set-email", "");
        var form = post("/members/" + child + "/changes")
                .param("operation", UUID.randomUUID().toString())
                .param("member", child.toString())
                .param("group", "CONTACT")
                .param("reason", "Ganti nomor");
        sent.forEach(form::param);
        var response = web.perform(form.with(as(planner)).with(csrf()).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse();
        return response.getStatus() + response.getContentAsString();
    }

    private boolean isClosed() {
        return restrictions.isRestricted("family:" + family.familyCard().value());
    }

    private boolean childs(String holds) {
        return jdbc.sql("select count(*) from member_person where id = ? and " + holds)
                        .param(child)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
