package id.mcsoc;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Three pages share one form: what a head lays down, from when, how much, and where it is written. */
@McsTest
class TermFormsTest {

    private static final Pattern FIELD = Pattern.compile("<(?:input|select) id=\"[^\"]+\" name=\"(\\w+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @ParameterizedTest
    @CsvSource({
        "/rights/retention, kind validFrom days source",
        "/promises/terms, service validFrom days source",
        "/complaints/terms, category channel validFrom hours triageDays days source"
    })
    void onlyTheHeadIsAskedAndForEverything(String page, String fields) throws Exception {
        assertThat(asked(page, TestActors.in(users).head())).containsExactly(fields.split(" "));
        assertThat(asked(page, TestActors.in(users).planner())).isEmpty();
    }

    private List<String> asked(String page, Actor who) throws Exception {
        var html =
                web.perform(get(page).with(as(who))).andReturn().getResponse().getContentAsString();
        assertThat(html).contains("<main id=\"content\"");
        return FIELD.matcher(html)
                .results()
                .map((MatchResult field) -> field.group(1))
                .toList();
    }
}
