package id.mcsoc.cards;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.members.Families.nobody;
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

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.members.Families;
import id.mcsoc.members.Members;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Sex;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class CardPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Cards cards;

    @Autowired
    CardStock stock;

    @Autowired
    Members members;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Actor planner;

    @BeforeEach
    void aCardWasPrinted() {
        Families.facilities(jdbc);
        planner = TestActors.in(users).planner();
        stock.open("UJI", TestActors.JAMBI, 100);
        var family = members.register(
                nobody().person("=Ny <b>Uji</b>", "1980-05-17", Sex.FEMALE, Relation.HEAD)
                        .command(),
                origin(planner));
        cards.print(
                new PrintCard(
                        family.head().id(),
                        "0009900000011",
                        false,
                        PrintCard.Layout.CR80,
                        Optional.empty(),
                        Optional.of("UJI")),
                origin(planner));
    }

    @Test
    void theBranchSeesItsPrintsAndFiltersThem() throws Exception {
        web.perform(get("/cards").with(as(planner)))
                .andExpect(content().string(allOf(containsString("=Ny &lt;b&gt;Uji"), not(containsString("<b>Uji")))));
        web.perform(get("/cards").param("kind", "REPRINT").with(as(planner)))
                .andExpect(content().string(not(containsString("0009900000011"))));
        web.perform(get("/cards")
                        .param("text", "00099")
                        .param("team", "UJI")
                        .param("from", "2026-11-20")
                        .param("to", "2026-11-20")
                        .with(as(planner)))
                .andExpect(content().string(containsString("0009900000011")));
        web.perform(get("/cards").param("to", "2026-11-19").with(as(planner)))
                .andExpect(content().string(not(containsString("0009900000011"))));
    }

    @Test
    void theExportRunsNoFormula() throws Exception {
        web.perform(get("/cards/export.csv").with(as(planner)))
                .andExpect(content().string(containsString("\"'=Ny <b>Uji</b>\"")));
    }

    @Test
    void anotherBranchSeesNothing() throws Exception {
        var foreign = TestActors.in(users).foreign(Role.BRANCH_HEAD);
        web.perform(get("/cards/export.csv").with(as(foreign)))
                .andExpect(content().string(not(containsString("0009900000011"))));
        web.perform(add("UJI", "5", UUID.randomUUID(), foreign)).andExpect(status().isNotFound());
    }

    @Test
    void blanksAreAddedOnce() throws Exception {
        var operation = UUID.randomUUID();
        web.perform(add("UJI", "50", operation, planner)).andExpect(redirectedUrl("/cards/stock"));
        web.perform(add("UJI", "50", operation, planner));
        assertThat(cards.stock("UJI")).isEqualTo(149);
        for (var wrong : new String[] {"0", "10001", "banyak"}) {
            web.perform(add("UJI", wrong, UUID.randomUUID(), planner))
                    .andExpect(content().string(containsString("STOCK_AMOUNT_INVALID")));
        }
    }

    private static org.springframework.test.web.servlet.RequestBuilder add(
            String team, String amount, UUID operation, Actor actor) {
        return post("/cards/stock")
                .param("team", team)
                .param("amount", amount)
                .param("operation", operation.toString())
                .with(as(actor))
                .with(csrf());
    }
}
