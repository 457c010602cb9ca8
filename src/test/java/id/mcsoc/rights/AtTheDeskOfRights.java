package id.mcsoc.rights;

import static id.mcsoc.TestActors.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Sex;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** A family, a head and a planner, and what they do at the desk of rights. */
@McsTest
@Transactional
abstract class AtTheDeskOfRights {

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime.MovableClock clock;

    Actor head;
    Actor planner;
    FamilyView family;
    UUID member;
    UUID child;

    @BeforeEach
    void aFamily() {
        head = TestActors.in(users).head();
        planner = TestActors.in(users).planner();
        Families.facilities(jdbc);
        family = members.register(
                Families.aFamily()
                        .person("Anak Uji", "2010-05-17", Sex.MALE, Relation.CHILD)
                        .reachedBy("+628123499887", "")
                        .command(),
                Families.origin(planner));
        member = family.head().id().value();
        child = family.members().get(1).id().value();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    UUID asked(String kind) throws Exception {
        ask(kind, "KTP", planner).andExpect(status().is3xxRedirection());
        return jdbc.sql("select id from rights_request where member = ? and kind = ?")
                .params(member, kind)
                .query(UUID.class)
                .single();
    }

    ResultActions ask(String kind, String checked, Actor by) throws Exception {
        return web.perform(post("/rights/members/" + member)
                .param("kind", kind)
                .param("askedBy", "Kepala Uji")
                .param("checked", checked)
                .param("said", "Minta")
                .with(as(by))
                .with(csrf())
                .accept(MediaType.TEXT_HTML));
    }

    ResultActions answer(UUID id, boolean granted, Actor by) throws Exception {
        return web.perform(post("/rights/" + id + "/answer")
                .param("granted", String.valueOf(granted))
                .param("answer", "Jawaban")
                .with(as(by))
                .with(csrf()));
    }

    String state(UUID id) {
        return jdbc.sql("select state from rights_request where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    byte[] body(String path) throws Exception {
        return see(path, head)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    ResultActions see(String path, Actor by) throws Exception {
        return web.perform(get(path).with(as(by)).accept(MediaType.TEXT_HTML, MediaType.ALL));
    }
}
