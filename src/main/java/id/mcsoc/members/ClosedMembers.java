package id.mcsoc.members;

import id.mcsoc.access.Restrictions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People whose family is restricted: lists leave them out. */
@Component
public class ClosedMembers {

    private final JdbcClient jdbc;
    private final Restrictions restrictions;

    ClosedMembers(JdbcClient jdbc, Restrictions restrictions) {
        this.jdbc = jdbc;
        this.restrictions = restrictions;
    }

    /** In the order they came. */
    public <T> List<T> without(Collection<T> all, Function<T, MemberId> member) {
        var closed = closed();
        return all.stream().filter(one -> !closed.contains(member.apply(one))).toList();
    }

    private Set<MemberId> closed() {
        var families = restrictions.families();
        if (families.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select id from member_person where family_card in (:families)")
                .param("families", families)
                .query((row, n) -> new MemberId(row.getObject("id", UUID.class)))
                .list());
    }
}
