package id.mcsoc.members.verification;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyView;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class VerificationPagesTest extends CentreDesk {

    @Autowired
    MockMvc web;

    FamilyView family;
    String page;

    @BeforeEach
    void aNikWaits() {
        var people = aFamily();
        family = members.register(people.command(), origin(planner));
        var nik = family.head().nik().orElseThrow().value();
        var change = new ChangeMemberData(
                family.head().id(),
                ChangeMemberData.Group.IDENTITY,
                Map.of("nik", nik),
                Map.of("nik", nik.substring(0, 12) + "9876"),
                "Salah ketik");
        members.change(change, fromATablet());
        page = "/members/verifications/" + open().get(0).id();
    }

    @Test
    void theListLeadsToTheChangeAndMasksItsNumbers() throws Exception {
        web.perform(get("/members/verifications").with(as(planner)))
                .andExpect(content().string(containsString(page)));
        web.perform(get(page).with(as(planner)))
                .andExpect(content().string(allOf(containsString("••••••••9876"), containsString("Salah ketik"))));
    }

    @Test
    void theFamilyIsToldInWordsThatHoldNoNumber() throws Exception {
        web.perform(post(page + "/verdict")
                        .param("verdict", "REJECTED")
                        .param("reason", "KTP tidak terbaca")
                        .with(as(planner))
                        .with(csrf()))
                .andExpect(redirectedUrl(page));
        var nik = family.head().nik().orElseThrow().value();
        web.perform(get(page).with(as(planner)))
                .andExpect(content()
                        .string(allOf(
                                containsString("https://wa.me/6281234567890?text="),
                                containsString("KTP tidak terbaca"),
                                not(containsString(nik)))));
        web.perform(get(page + "/receipt").with(as(planner)))
                .andExpect(content().string(allOf(containsString("Ditolak"), not(containsString(nik)))));
        web.perform(post(page + "/told").with(as(planner)).with(csrf()))
                .andExpect(redirectedUrl("/members/verifications"));
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() throws Exception {
        web.perform(post(page + "/verdict")
                        .param("verdict", "CORRECTED")
                        .param("set-nik", "123")
                        .param("reason", "Kurang angka")
                        .with(as(planner))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("NIK_IMPOSSIBLE"), containsString("Kurang angka"))));
        assertThat(desk.open(planner)).anyMatch(one -> page.endsWith(one.id().toString()));
    }

    @Test
    void onlyTheBranchSeesIt() throws Exception {
        web.perform(get("/members/verifications").with(as(officer))).andExpect(status().isForbidden());
        web.perform(get(page).with(as(officer))).andExpect(status().isForbidden());
    }

    @Override
    FamilyCardNumber card() {
        return family.familyCard();
    }
}
