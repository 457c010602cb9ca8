package id.mcsoc.cards.office;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.cards.Cards;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Sex;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class OfficePrintTest {

    private static final double POINTS = 72 / 25.4;

    @Autowired
    MockMvc web;

    @Autowired
    Cards cards;

    @Autowired
    Members members;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Actor planner;
    FamilyView family;

    @BeforeEach
    void aFamilyOfThree() {
        Families.facilities(jdbc);
        planner = TestActors.in(users).planner();
        var command = aFamily()
                .person("Budi Uji", "1978-03-12", Sex.MALE, Relation.HUSBAND)
                .person("Anak Uji", "2010-07-21", Sex.MALE, Relation.CHILD)
                .command();
        family = members.register(command, origin(planner));
    }

    @Test
    void eachPlasticCardIsAPageOfItsOwnSize() throws Exception {
        try (var pdf = pdf(order("CR80", all()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            for (var page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth() / POINTS).isCloseTo(85.60, within(0.05));
                assertThat(page.getMediaBox().getHeight() / POINTS).isCloseTo(53.98, within(0.05));
            }
        }
    }

    @Test
    void aSheetOfA4HoldsThemAll() throws Exception {
        try (var pdf = pdf(order("A4_SHEET", all()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth() / POINTS).isCloseTo(210, within(0.1));
            assertThat(new PDFTextStripper().getText(pdf)).contains("Budi Uji".toUpperCase(), "CONTOH");
        }
    }

    @Test
    void whatIsPrintedIsRecordedAndSentTwiceIsOnePrint() throws Exception {
        var order = order("CR80", List.of(head()));
        pdf(order).close();
        pdf(order).close();
        assertThat(cards.copies(family.head().id())).isEqualTo(1);
    }

    @Test
    void noPaperWithoutARecord() throws Exception {
        pdf(order("CR80", List.of(head()))).close();
        web.perform(order("CR80", List.of(head()))
                        .param("operation", UUID.randomUUID().toString()))
                .andExpect(redirectedUrl(url()));
        assertThat(cards.copies(family.head().id())).isEqualTo(1);
        web.perform(order("CR80", List.of())).andExpect(redirectedUrl(url()));
    }

    @Test
    void theFaceOnTheScreenSaysWhatTheFaceOnPaperSays() throws Exception {
        var page = web.perform(get(url()).with(as(planner)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("face__qr--none").doesNotContain("<svg xmlns");
        try (var pdf = pdf(order("CR80", List.of(head())))) {
            var paper = squeezed(new PDFTextStripper().getText(pdf));
            var face = page.substring(page.indexOf("<div class=\"face\""), page.indexOf("face__qr--none"));
            var words = face.replaceAll("<[^>]*>?", "\n").replace("&#39;", "'").lines();
            assertThat(words.map(OfficePrintTest::squeezed).filter(word -> !word.isEmpty()))
                    .hasSizeGreaterThan(10)
                    .allMatch(paper::contains);
        }
    }

    @Test
    void aPrinterThatMissesIsCorrectedByWhatWasMeasured() throws Exception {
        measured("Zebra", "4,8", "5.3").andExpect(status().is3xxRedirection());
        web.perform(get("/cards/printers").with(as(planner)))
                .andExpect(content().string(containsString("-0,3")));
        var exact = topOfNumber(order("CR80", List.of(head())));
        var moved = topOfNumber(
                order("CR80", List.of(head())).param("printer", "Zebra").param("reason", "DAMAGED"));
        assertThat((moved - exact) / POINTS).isCloseTo(-0.3, within(0.02));
        measured("Zebra", "40", "5").andExpect(content().string(containsString("PRINTER_INVALID")));
    }

    @Test
    void theCalibrationPageHasTheSizeOfWhatIsPrinted() throws Exception {
        for (var layout : List.of("CR80", "A4_SHEET")) {
            var file = web.perform(get("/cards/printers/calibration.pdf")
                            .param("layout", layout)
                            .with(as(planner)))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            try (var pdf = Loader.loadPDF(file)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                var wide = layout.equals("CR80") ? 85.6 : 210;
                assertThat(pdf.getPage(0).getMediaBox().getWidth() / POINTS).isCloseTo(wide, within(0.1));
            }
        }
    }

    @Test
    void anotherBranchPrintsNothingHere() throws Exception {
        var foreign = TestActors.in(users).foreign(Role.BRANCH_HEAD);
        web.perform(get(url()).with(as(foreign))).andExpect(status().isNotFound());
    }

    @Test
    void aNinthCardBeginsASecondSheet() {
        var face = new Face("1", false, "N", "1", "1", "A", "F", "P", 1, null);
        var faces = IntStream.range(0, 9).mapToObj(n -> face).toList();
        var sheets = Sheets.of(faces, id.mcsoc.cards.PrintCard.Layout.A4_SHEET, Printer.EXACT);
        assertThat(sheets).hasSize(2);
        assertThat(sheets.get(0).get(7).x() + 85.6).isLessThan(210);
        assertThat(sheets.get(0).get(7).y() + 53.98).isLessThan(297);
    }

    private double topOfNumber(MockHttpServletRequestBuilder order) throws Exception {
        var top = new double[1];
        try (var pdf = pdf(order)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition letter) {
                    top[0] = top[0] == 0 && letter.getFontSizeInPt() > 12 && letter.getFontSizeInPt() < 14
                            ? letter.getYDirAdj()
                            : top[0];
                }
            }.getText(pdf);
        }
        return top[0];
    }

    private org.springframework.test.web.servlet.ResultActions measured(String name, String left, String top)
            throws Exception {
        return web.perform(post("/cards/printers")
                .param("name", name)
                .param("left", left)
                .param("top", top)
                .with(as(planner))
                .with(csrf()));
    }

    private PDDocument pdf(MockHttpServletRequestBuilder order) throws Exception {
        MockHttpServletResponse response = web.perform(order).andReturn().getResponse();
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        var folder = System.getProperty("mcs.pictures");
        if (folder != null) {
            java.nio.file.Files.write(
                    java.nio.file.Path.of(folder, "cards-" + response.getContentAsByteArray().length + ".pdf"),
                    response.getContentAsByteArray());
        }
        return Loader.loadPDF(response.getContentAsByteArray());
    }

    private MockHttpServletRequestBuilder order(String layout, List<UUID> chosen) {
        return post(url())
                .param("member", chosen.stream().map(UUID::toString).toArray(String[]::new))
                .param("layout", layout)
                .param("operation", UUID.randomUUID().toString())
                .with(as(planner))
                .with(csrf());
    }

    private List<UUID> all() {
        return family.members().stream().map(one -> one.id().value()).toList();
    }

    private UUID head() {
        return family.head().id().value();
    }

    private String url() {
        return "/cards/members/" + head() + "/print";
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "").toUpperCase(java.util.Locale.ROOT);
    }
}
