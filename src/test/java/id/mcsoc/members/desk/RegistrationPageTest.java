package id.mcsoc.members.desk;

import static id.mcsoc.TestActors.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.Members;
import id.mcsoc.members.Sex;
import jakarta.servlet.ServletContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@McsTest
@Transactional
class RegistrationPageTest {

    private static final String NUMBER = "011201012345678";
    private static final FamilyCardNumber CARD = new FamilyCardNumber("9901010177770001");

    @Autowired
    MockMvc web;

    @Autowired
    ServletContext context;

    @Autowired
    Members members;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Actor planner;

    @BeforeEach
    void somebodyIsAtTheOffice() {
        Families.facilities(jdbc);
        planner = TestActors.in(users).planner();
    }

    @Test
    void thePageHasARowForEveryPersonOnTheCard() throws Exception {
        web.perform(get("/members/registration").param("persons", "3").with(as(planner)))
                .andExpect(content().string(allOf(containsString("p2-name"), containsString("Anggota ke-3"))));
    }

    @Test
    void aFamilyIsRegisteredOnceHoweverOftenTheFormIsSent() throws Exception {
        var form = family("HEAD", "CHILD");
        send(form);
        var family = members.family(CARD).orElseThrow();
        assertThat(family.members()).hasSize(2);
        send(form).andExpect(redirectedUrl("/members/" + family.head().id()));
        assertThat(members.family(CARD).orElseThrow().members()).hasSize(2);
    }

    @Test
    void theRulesRefuseAndWhatWasTypedStays() throws Exception {
        send(family("CHILD", "CHILD"))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("ONE_HEAD_NEEDED"), containsString("Jl. Kantor No. 7"))));
        assertThat(members.family(CARD)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        send(family("HEAD", "CHILD").param("p1-birthDate", "besok")).andExpect(status().is3xxRedirection());
        send(post("/members/registration").params(with(family("HEAD", "CHILD"), "segment", "")))
                .andExpect(content().string(containsString("FORM_INCOMPLETE")));
    }

    @Test
    void aCardNumberWithADigitTooFewIsCalledByItsName() throws Exception {
        send(post("/members/registration").params(with(family("HEAD", "CHILD"), "familyCard", "9901 0101 7777 000")))
                .andExpect(content()
                        .string(allOf(containsString("FAMILY_CARD_IMPOSSIBLE"), containsString("9901 0101 7777 000"))));
    }

    @Test
    void withoutAConsentNobodyIsRegistered() throws Exception {
        var form = family("HEAD", "CHILD");
        send(post("/members/registration").params(with(form, "consentWitness", "")))
                .andExpect(content().string(containsString("CONSENT_MISSING")));
        send(post("/members/registration").params(with(form, "consentMethod", "SIGNATURE")))
                .andExpect(content().string(containsString("CONSENT_PHOTO_MISSING")));
        assertThat(members.family(CARD)).isEmpty();
    }

    @Test
    void theConsentSaysWhoReadWhichTextAndWhen() throws Exception {
        send(family("HEAD", "CHILD")).andExpect(status().is3xxRedirection());
        var kept = jdbc.sql(
                        "select read_by, method, evidence, notice_version from member_consent where family_card = ?")
                .param(CARD.value())
                .query()
                .singleRow();
        assertThat(kept.values()).containsExactly("SELF", "WITNESSED_MARK", "Pak RT", "2026-1");
    }

    @Test
    void anAccountIsKeptSealedAndShownInFullForAReasonOnly() throws Exception {
        var page = send(account(family("HEAD", "CHILD"), "0112-0101-2345-678"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var kept = jdbc.sql("select bank, holder, last_digits, sealed from member_autodebit where family_card = ?")
                .param(CARD.value())
                .query()
                .singleRow();
        assertThat(kept).containsEntry("last_digits", "5678");
        assertThat(kept.toString()).doesNotContain("011201012345678");
        web.perform(get(page).with(as(planner)))
                .andExpect(content().string(allOf(containsString("••••5678"), not(containsString(NUMBER)))));
        web.perform(post(page + "/reveal")
                        .param("purpose", "verification")
                        .with(as(planner))
                        .with(csrf()))
                .andExpect(content().string(containsString(NUMBER)));
    }

    @Test
    void anAccountNobodyCouldDebitIsRefusedAndNotShownAgain() throws Exception {
        send(account(family("HEAD", "CHILD"), "1234567"))
                .andExpect(content().string(allOf(containsString("ACCOUNT_NUMBER"), not(containsString("1234567")))));
    }

    @Test
    void papersAreMadeAnewAndSeenByTheBranchOnly() throws Exception {
        var sent = new MockMultipartFile("photos", "kk.jpg", "image/jpeg", picture());
        var form = multipart("/members/registration").file(sent).params(with(family("HEAD", "CHILD"), "email", ""));
        var page = web.perform(form.with(as(planner)).with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(get(page).with(as(planner))).andExpect(content().string(containsString(page + "/photos/1")));
        web.perform(get(page + "/photos/1").with(as(planner)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"));
        web.perform(get(page + "/photos/2").with(as(planner))).andExpect(status().isNotFound());
        web.perform(get(page + "/photos/1").with(as(TestActors.in(users).officer("T1"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatIsNoPictureIsRefusedAndNobodyIsRegistered() throws Exception {
        var sent = new MockMultipartFile("photos", "kk.jpg", "image/jpeg", "<script>".getBytes(UTF_8));
        var form = multipart("/members/registration").file(sent).params(with(family("HEAD", "CHILD"), "email", ""));
        web.perform(form.with(as(planner)).with(csrf())).andExpect(content().string(containsString("PHOTO_NOT_JPEG")));
        assertThat(members.family(CARD)).isEmpty();
    }

    @Test
    void onlyTheBranchRegistersHere() throws Exception {
        web.perform(get("/members/registration").with(as(TestActors.in(users).officer("T1"))))
                .andExpect(status().isForbidden());
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(as(planner)).with(csrf()));
    }

    private static MockHttpServletRequestBuilder account(MockHttpServletRequestBuilder form, String number) {
        return form.param("accountBank", "BRI")
                .param("accountNumber", number)
                .param("accountHolder", "Orang Kantor 0")
                .param("accountAgreed", "true");
    }

    /** The same fields with another value of one. */
    private MultiValueMap<String, String> with(MockHttpServletRequestBuilder form, String field, String value) {
        var fields = new LinkedMultiValueMap<String, String>();
        var request = form.buildRequest(context);
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.set(field, value);
        return fields;
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static MockHttpServletRequestBuilder family(String first, String second) {
        var form = post("/members/registration")
                .param("operation", UUID.randomUUID().toString())
                .param("persons", "2")
                .param("familyCard", "9901 0101 7777 0001")
                .param("street", "Jl. Kantor No. 7")
                .param("rt", "001")
                .param("rw", "002")
                .param("postalCode", "36124")
                .param("area", TestActors.SIMPANG_IV_SIPIN.value())
                .param("phone", "0812 3456 7890")
                .param("segment", "PBPU")
                .param("wardClass", "III")
                .param("consentReader", "SELF")
                .param("consentMethod", "WITNESSED_MARK")
                .param("consentWitness", "Pak RT");
        person(form, 0, first, "1980-05-17");
        person(form, 1, second, "2012-05-17");
        return form;
    }

    private static void person(MockHttpServletRequestBuilder form, int row, String relation, String born) {
        var p = "p" + row + "-";
        form.param(p + "id", UUID.randomUUID().toString())
                .param(p + "nik", Families.aFamily().nik(born, Sex.MALE).value())
                .param(p + "name", "Orang Kantor " + row)
                .param(p + "birthDate", born)
                .param(p + "sex", "MALE")
                .param(p + "relation", relation)
                .param(p + "primaryFacility", Families.CLINIC);
    }
}
