package id.mcsoc.members.desk;

import id.mcsoc.members.Evidence;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers photographed at the office's own desk, family by family. */
@Component
public class Documents {

    static final int MOST = 8;

    private final JdbcClient jdbc;
    private final Evidence evidence;
    private final Clock clock;

    Documents(JdbcClient jdbc, Evidence evidence, Clock clock) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Made anew from their pixels. @throws Refused for what is no photo, and for too many */
    List<byte[]> cleaned(List<byte[]> photos) {
        if (photos.size() > MOST) {
            throw new Refused(MemberRefusal.TOO_MANY_PHOTOS, MOST);
        }
        return photos.stream().map(evidence::clean).toList();
    }

    /** Once for each operation. */
    void keep(FamilyCardNumber card, List<byte[]> photos, Origin origin) {
        var known = jdbc.sql("select count(*) from member_document where operation = ?")
                .param(origin.operation())
                .query(Long.class)
                .single();
        if (known > 0) {
            return;
        }
        var next = numbers(card).size() + 1;
        for (var photo : photos) {
            jdbc.sql("insert into member_document (family_card, number, operation, jpeg, kept_name, kept_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(card.value(), next++, origin.operation(), photo)
                    .params(origin.by().name(), Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** As evidence shows photos: all of them are here. */
    public List<Evidence.Photo> of(FamilyCardNumber card) {
        return numbers(card).stream()
                .map(number -> new Evidence.Photo(number, "HERE"))
                .toList();
    }

    Optional<byte[]> jpeg(FamilyCardNumber card, int number) {
        return jdbc.sql("select jpeg from member_document where family_card = ? and number = ?")
                .params(card.value(), number)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private List<Integer> numbers(FamilyCardNumber card) {
        return jdbc.sql("select number from member_document where family_card = ? order by number")
                .param(card.value())
                .query(Integer.class)
                .list();
    }
}
