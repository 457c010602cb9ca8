package id.mcsoc.notifications.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CalendarVisitRepository extends JpaRepository<CalendarVisit, UUID> {

    List<CalendarVisit> findByRequest(UUID request);

    List<CalendarVisit> findByAreaAndStartsAtAfterOrderByStartsAt(String area, Instant after);

    List<CalendarVisit> findByBranchAndStartsAtAfterOrderByStartsAt(String branch, Instant after);
}
