package id.mcsoc.members;

import id.mcsoc.members.FamilyRule.Act;
import id.mcsoc.members.FamilyRule.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every row there ever was: the past is judged by the rules of its day. */
@Component
class FamilyRuleTable {

    private final JdbcClient jdbc;

    FamilyRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order people read them: by kind, then by key, the newest first. */
    List<FamilyRule> all() {
        return jdbc.sql("select * from member_family_rule").query((row, n) -> rule(row)).list().stream()
                .sorted(Comparator.comparing(FamilyRule::kind)
                        .thenComparing(FamilyRule::key)
                        .thenComparing(FamilyRule::validFrom, Comparator.reverseOrder()))
                .toList();
    }

    /** A row of that key and day is there already: it stays as it is. */
    void addMissing(FamilyRule rule) {
        var known = jdbc.sql("select count(*) from member_family_rule where rule_key = ? and valid_from = ?")
                .params(rule.key(), rule.validFrom())
                .query(Long.class)
                .single();
        if (known == 0) {
            add(rule);
        }
    }

    private void add(FamilyRule rule) {
        jdbc.sql("insert into member_family_rule (rule_key, kind, acts, parameters, severity, valid_from, valid_until,"
                        + " source, url) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(rule.key(), rule.kind().name())
                .param(rule.acts().stream().map(Act::name).collect(Collectors.joining(";")))
                .param(rule.parameters().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(";")))
                .params(rule.severity().name(), rule.validFrom())
                .param(rule.validUntil())
                .params(rule.source(), rule.url())
                .update();
    }

    private static FamilyRule rule(ResultSet row) throws SQLException {
        return new FamilyRule(
                row.getString("rule_key"),
                RuleKind.valueOf(row.getString("kind")),
                acts(row.getString("acts")),
                parameters(row.getString("parameters")),
                Severity.valueOf(row.getString("severity")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("source"),
                row.getString("url"));
    }

    static Set<Act> acts(String joined) {
        return Arrays.stream(joined.split(";"))
                .map(Act::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
    }

    /** {@code months=3;arrears=arrears|other} */
    static Map<String, String> parameters(String joined) {
        var result = new TreeMap<String, String>();
        if (!joined.isEmpty()) {
            for (var pair : joined.split(";")) {
                var at = pair.indexOf('=');
                result.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return result;
    }
}
