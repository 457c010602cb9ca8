package id.mcsoc.field.shell;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import id.mcsoc.DemoServer;
import id.mcsoc.TestDevice;
import id.mcsoc.browser.Browsers;
import id.mcsoc.cards.CardCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A card from the tablet's printer to the branch's counter: its code is read from the dots that were printed. */
@DemoServer
class PrintedCardTest extends OneVisit {

    private static final int PRINTER_DPI = 300;
    private static final Pattern VERDICT = Pattern.compile("id=\"h-verdict\".*?<span[^>]*>([^<]+)<", Pattern.DOTALL);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Autowired
    MockMvc web;

    PrintedCardTest() {
        super("1571990101990080");
    }

    record Card(String code, String number) {

        Card misread(int at) {
            var letter = LETTERS.charAt(LETTERS.indexOf(code.charAt(at)) ^ 1);
            return new Card(code.substring(0, at) + letter + code.substring(at + 1), number);
        }
    }

    @Test
    void whatTheTabletPrintsIsGenuineAtTheBranchAndNothingElseIs() {
        try (Playwright playwright = Browsers.playwright()) {
            var officer = packed(playwright.chromium().launch(Browsers.options()));
            var page = officer.page();
            officer.context().setOffline(true);
            startVisit(page, "Peramban uji");
            consent(page, "Pak Amir");
            register(page);
            var first = printed(page);
            assertThat(checked(new Card(first.code, ""))).isEqualTo("Perlu nomor pada kartu");
            assertThat(checked(new Card(first.code, "S1571999999"))).isEqualTo("Palsu");
            assertThat(checked(first)).isEqualTo("Tanda tangan benar, data belum diterima");
            officer.context().setOffline(false);
            page.waitForSelector("[data-statusbar] [data-part=pending]:has-text('semua data sudah terkirim')");
            assertThat(checked(first)).isEqualTo("Asli, sudah diganti");
            backToTheFamily(page);
            var last = printed(page);
            assertThat(last.number).isNotEqualTo(first.number).hasSize(13);
            page.waitForCondition(() -> !checked(last).contains("belum diterima"));
            assertThat(checked(last)).isEqualTo("Asli dan berlaku");
            nothingElseIs(last);
        }
    }

    private void nothingElseIs(Card card) {
        for (var at : new int[] {5, 30, 60, 130}) {
            assertThat(checked(card.misread(at))).as("letter %s", at).isEqualTo("Palsu");
        }
        assertThat(checked(signedByAnotherTablet(card))).isEqualTo("Palsu");
        answer(post("/cards/check/revocation")
                .param("operation", CardCode.of(card.code).operation().toString())
                .param("reason", "Diserahkan kepada orang lain"));
        assertThat(checked(card)).isEqualTo("Dibatalkan");
    }

    private static Card printed(Page page) {
        page.locator("[data-part=members] [data-link=card]").click();
        page.waitForURL("**/field/card*");
        ready(page);
        if (page.locator("[data-part=reprint]").isVisible()) {
            page.locator("#reprintReason-FINAL_NUMBER").check();
        }
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForSelector("[data-part=print]:enabled");
        var number = page.locator(".face__number").innerText().replace(" ", "");
        return new Card(read(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))), number);
    }

    private static void backToTheFamily(Page page) {
        page.locator("[data-link=back]").first().click();
        page.waitForURL("**/field/family*");
        ready(page);
    }

    /** As a scanner does: from the dots of whichever page has a code. */
    private static String read(byte[] pdf) {
        try (var paper = Loader.loadPDF(pdf)) {
            for (int n = 0; n < paper.getNumberOfPages(); n++) {
                var dots = new PDFRenderer(paper).renderImageWithDPI(n, PRINTER_DPI);
                var width = dots.getWidth();
                var height = dots.getHeight();
                var light = new RGBLuminanceSource(width, height, dots.getRGB(0, 0, width, height, null, 0, width));
                try {
                    var seen = new BinaryBitmap(new HybridBinarizer(light));
                    return new QRCodeReader()
                            .decode(seen, Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText();
                } catch (ReaderException nothingOnThisPage) {
                    continue;
                }
            }
        } catch (IOException e) {
            throw new AssertionError("what the browser printed is no PDF", e);
        }
        throw new AssertionError("no code on the card");
    }

    /** A tablet of the same branch, with a key the office knows. */
    private Card signedByAnotherTablet(Card card) {
        var other = TestDevice.enrol(devices, users.findByLogin("petugas.t2").orElseThrow(), "Tablet lain");
        var print = CardCode.of(card.code).operation();
        var device = other.device().value();
        var text = new CardCode(print, Optional.empty()).signedText(device, card.number);
        var signature = other.signed(new String(text, StandardCharsets.US_ASCII));
        var letters = Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        return new Card(new CardCode(print, Optional.of(new CardCode.Seal(device, letters))).toString(), card.number);
    }

    private String checked(Card card) {
        var page = answer(post("/cards/check").param("code", card.code).param("number", card.number));
        var verdict = VERDICT.matcher(page);
        return verdict.find() ? verdict.group(1) : page;
    }

    private String answer(MockHttpServletRequestBuilder request) {
        try {
            var planner = users.findByLogin("perencana").orElseThrow();
            return web.perform(request.with(as(planner)).with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
