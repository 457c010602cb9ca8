package id.mcsoc.complaints.desk;

import id.mcsoc.members.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a complainant showed: on a tablet, where the photo lies with its operation, or at the office, where it lies here. */
@Component
class ShownThere {

    private final JdbcClient jdbc;
    private final Evidence tablets;

    ShownThere(JdbcClient jdbc, Evidence tablets) {
        this.jdbc = jdbc;
        this.tablets = tablets;
    }

    void keep(UUID operation, List<byte[]> jpegs) {
        IntStream.range(0, jpegs.size())
                .forEach(n -> jdbc.sql("insert into complaint_photo (operation, place, jpeg) values (?, ?, ?)")
                        .params(operation, n + 1, jpegs.get(n))
                        .update());
    }

    List<Evidence.Photo> of(UUID operation) {
        var here = jdbc.sql("select place from complaint_photo where operation = ? order by place")
                .param(operation)
                .query((row, n) -> new Evidence.Photo(row.getInt(1), "HERE"))
                .list();
        return here.isEmpty() ? tablets.of(operation) : here;
    }

    Optional<byte[]> jpeg(UUID operation, int number) {
        return jdbc.sql("select jpeg from complaint_photo where operation = ? and place = ?")
                .params(operation, number)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .or(() -> tablets.jpeg(operation, number));
    }
}
