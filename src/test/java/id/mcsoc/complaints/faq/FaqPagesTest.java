package id.mcsoc.complaints.faq;

import static id.mcsoc.TestActors.as;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class FaqPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    Actor officer;

    @BeforeEach
    void somebody() {
        officer = TestActors.in(users).complaintOfficer();
    }

    @Test
    void aQuestionIsAddedAndEdited() throws Exception {
        faq("/complaints/faq", "Kapan kartu dicetak?", " ")
                .andExpect(content().string(containsString("FAQ_INCOMPLETE")));
        faq("/complaints/faq", "Kapan kartu dicetak?", "Saat kunjungan.").andExpect(status().is3xxRedirection());
        faq(entry("Kapan kartu dicetak?"), "Kapan kartu dicetak?", "Hari itu juga.")
                .andExpect(status().is3xxRedirection());
        web.perform(get("/complaints/faq").with(as(officer)))
                .andExpect(content().string(containsString("Hari itu juga.")));
    }

    private String entry(String question) throws Exception {
        var page = web.perform(get("/complaints/faq").with(as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var after = page.substring(page.indexOf(question));
        return after.replaceAll("(?s).*?(/complaints/faq/[0-9a-f-]{36}).*", "$1");
    }

    private ResultActions faq(String path, String question, String answer) throws Exception {
        return web.perform(post(path)
                .param("category", "CARD_NOT_RECEIVED")
                .param("question", question)
                .param("answer", answer)
                .with(as(officer))
                .with(csrf()));
    }
}
