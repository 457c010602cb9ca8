package id.mcsoc.notifications.calendar;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CalendarGuestRepository extends JpaRepository<CalendarGuest, CalendarGuest.Key> {

    @Query("from CalendarGuest g where g.key.visit = ?1")
    List<CalendarGuest> of(UUID visit);

    @Query("from CalendarGuest g where g.key.area = ?1")
    List<CalendarGuest> in(String area);
}
