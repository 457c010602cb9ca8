package id.mcsoc.complaints.intake;

import id.mcsoc.complaints.log.ComplaintLists;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Categories with their clocks, and the channels complaints come through. */
@Component
@Order(40)
class ComplaintsSeed implements Seed {

    private final ComplaintLists lists;
    private final Resource categories;
    private final Resource channels;
    private final DemoComplaints demo;

    ComplaintsSeed(
            ComplaintLists lists,
            DemoComplaints demo,
            @Value("classpath:seed/reference/complaint-categories.csv") Resource categories,
            @Value("classpath:seed/reference/channels.csv") Resource channels) {
        this.lists = lists;
        this.demo = demo;
        this.categories = categories;
        this.channels = channels;
    }

    @Override
    public void reference() {
        if (!lists.categories().isEmpty()) {
            return;
        }
        var rows = Csv.read(categories, row -> row);
        rows.forEach(row -> lists.addCategory(row, rows.indexOf(row)));
        var ways = Csv.read(channels, row -> row).stream()
                .filter(row -> List.of(row.text("use").split(";")).contains("COMPLAINT"))
                .toList();
        ways.forEach(row -> lists.addChannel(row, ways.indexOf(row)));
    }

    @Override
    public void demo() {
        demo.load();
    }
}
