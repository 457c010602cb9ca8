package id.mcsoc.booking;

import id.mcsoc.shared.Seed;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's demand: requests with families and windows, laid over the months around the first start. */
@Component
@Order(50)
class BookingSeed implements Seed {

    private final VisitRequestRepository requests;
    private final SeedFiles files;
    private final SeedStory story;
    private final ApplicationEventPublisher events;

    BookingSeed(VisitRequestRepository requests, SeedFiles files, SeedStory story, ApplicationEventPublisher events) {
        this.requests = requests;
        this.files = files;
        this.story = story;
        this.events = events;
    }

    @Override
    public void demo() {
        var families = files.families().stream().collect(Collectors.groupingBy(SeedFiles.Family::request));
        var windows = files.windows().stream().collect(Collectors.groupingBy(SeedFiles.Window::request));
        for (var line : files.requests()) {
            if (!requests.existsById(line.id().value())) {
                var request = requests.save(story.tell(
                        line,
                        families.getOrDefault(line.key(), List.of()),
                        windows.getOrDefault(line.key(), List.of())));
                if (request.submittedAt().isPresent()) {
                    events.publishEvent(request.requested());
                }
            }
        }
    }
}
