package id.mcsoc.survey;

import id.mcsoc.planning.VisitId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UrnTable {

    private final JdbcClient jdbc;

    UrnTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was emptied before: then nothing changes. */
    boolean add(UUID urn, VisitId visit, Counts counts) {
        var added = jdbc.sql("insert into survey_urn (id, visit) values (?, ?) on conflict do nothing")
                .params(urn, visit.value())
                .update();
        if (added == 0) {
            return false;
        }
        counts.of().forEach((question, answers) -> {
            for (var i = 0; i < answers.size(); i++) {
                if (answers.get(i) > 0) {
                    add(urn, question, question.lowest() + i, answers.get(i));
                }
            }
        });
        return true;
    }

    private void add(UUID urn, Question question, int answer, int given) {
        jdbc.sql("insert into survey_count (urn, question, answer, given) values (?, ?, ?, ?)")
                .params(urn, question.name(), answer, given)
                .update();
    }
}
