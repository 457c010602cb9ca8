package id.mcsoc.members.desk;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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
import id.mcsoc.access.Users;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.Members;
import id.mcsoc.members.Sex;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class RegistrationPageTest {

    private static final FamilyCardNumber CARD = new FamilyCardNumber("9901010177770001");

    @Autowired
    MockMvc web;

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
        send(post("/members/registration").param("persons", "1"))
                .andExpect(content().string(containsString("FORM_INCOMPLETE")));
    }

    @Test
    void onlyTheBranchRegistersHere() throws Exception {
        web.perform(get("/members/registration").with(as(TestActors.in(users).officer("T1"))))
                .andExpect(status().isForbidden());
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(as(planner)).with(csrf()));
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
                .param("wardClass", "III");
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
