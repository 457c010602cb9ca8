package id.mcsoc.promises;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.as;
import static id.mcsoc.members.Families.aFamily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.cards.Cards;
import id.mcsoc.cards.PrintCard;
import id.mcsoc.complaints.StatusCode;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin;
import id.mcsoc.promises.Promise.State;
import id.mcsoc.promises.Promise.Where;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is served at the office's own counter takes a slip home like everybody else. */
@McsTest
@Transactional
@RecordApplicationEvents
class OfficeSlipsTest {

    private static final double POINTS = 72 / 25.4;

    @Autowired
    MockMvc web;

    @Autowired
    Members members;

    @Autowired
    Cards cards;

    @Autowired
    PromiseTable table;

    @Autowired
    Promises promises;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private final UUID operation = UUID.randomUUID();
    private Actor planner;

    @BeforeEach
    void somebodyAtTheCounter() {
        Families.facilities(jdbc);
        planner = TestActors.in(users).planner();
    }

    @Test
    void aRegistrationAtTheCounterIsDoneAtOnceAndCountsAsKept() {
        register(Origin.Channel.OFFICE);
        var promise = table.find(operation).orElseThrow();
        assertThat(promise.state()).isEqualTo(State.DONE);
        assertThat(promise.service()).isEqualTo(PromisedService.REGISTRATION);
        assertThat(finished()).singleElement().matches(PromiseFinished::kept).matches(end -> !end.waited());
    }

    /** A tablet's promise is made where its operation arrives; a demo family was served nowhere. */
    @Test
    void whatATabletOrTheDemoRegistersIsNoWorkOfTheCounter() {
        register(Origin.Channel.TABLET);
        assertThat(table.find(operation)).isEmpty();
    }

    @Test
    void aCardPrintedAtTheOfficeHasASlipOfItsOwn() {
        var family = register(Origin.Channel.OFFICE);
        var print = UUID.randomUUID();
        var card = new PrintCard(
                family.head().id(),
                family.head().number().orElseThrow().value(),
                false,
                PrintCard.Layout.CR80,
                Optional.empty(),
                Optional.empty());
        cards.print(card, new Origin(planner, TestTime.START, Origin.Channel.OFFICE, print));
        assertThat(table.find(print).orElseThrow().service()).isEqualTo(PromisedService.CARD);
        assertThat(table.find(print).orElseThrow().state()).isEqualTo(State.DONE);
    }

    @Test
    void theRollIsEightyMillimetresWideAndSaysNumberCodeAndEndButNoName() throws Exception {
        register(Origin.Channel.OFFICE);
        try (var pdf = pdf("ROLL")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth() / POINTS).isCloseTo(80, within(0.1));
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            SlipNumber.of(operation).value(),
                            StatusCode.of(operation).value(),
                            "Pendaftaran",
                            "Selesai pada")
                    .doesNotContain("Siti", "9971");
        }
        try (var pdf = pdf("A4")) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth() / POINTS).isCloseTo(210, within(0.1));
        }
    }

    @Test
    void anotherBranchAndAComplaintHaveNoSlipHere() throws Exception {
        register(Origin.Channel.OFFICE);
        slip(planner, operation).andExpect(status().isOk());
        slip(TestActors.in(users).foreign(Role.BRANCH_PLANNER), operation).andExpect(status().isNotFound());
        slip(TestActors.in(users).staff(TestActors.SIMPANG_IV_SIPIN), operation).andExpect(status().isForbidden());
        var complaint = UUID.randomUUID();
        promises.make(
                new Promise(
                        complaint,
                        "ADU-1571-2026-000001",
                        PromisedService.COMPLAINT,
                        new Where(JAMBI, TestActors.SIMPANG_IV_SIPIN),
                        TestTime.START,
                        State.OPEN,
                        Optional.empty()),
                TestTime.START);
        slip(planner, complaint).andExpect(status().isNotFound());
    }

    @Test
    void theListLeadsToTheSlip() throws Exception {
        register(Origin.Channel.OFFICE);
        web.perform(get("/promises").param("show", "ENDED").with(as(planner)))
                .andExpect(content().string(containsString("/promises/" + operation + "/slip.pdf?paper=A4")));
    }

    private FamilyView register(Origin.Channel channel) {
        return members.register(aFamily().command(), new Origin(planner, TestTime.START, channel, operation));
    }

    private java.util.List<PromiseFinished> finished() {
        return events.stream(PromiseFinished.class)
                .filter(end -> end.operation().equals(operation))
                .toList();
    }

    private ResultActions slip(Actor reader, UUID of) throws Exception {
        return web.perform(get("/promises/{operation}/slip.pdf", of).with(as(reader)));
    }

    private PDDocument pdf(String paper) throws Exception {
        return Loader.loadPDF(web.perform(get("/promises/{operation}/slip.pdf", operation)
                        .param("paper", paper)
                        .with(as(planner)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }
}
