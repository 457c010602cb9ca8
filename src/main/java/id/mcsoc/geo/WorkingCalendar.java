package id.mcsoc.geo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Which days and hours a branch works: weekends, holidays, joint leave, Fridays, Ramadan. */
@Service
public class WorkingCalendar {

    public Optional<Holiday> holiday(LocalDate date) {
        throw new UnsupportedOperationException();
    }

    public boolean isWorkingDay(LocalDate date) {
        throw new UnsupportedOperationException();
    }

    /** Holidays and joint leave of the days from (inclusive) to (inclusive). */
    public List<Holiday> holidays(LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    public boolean isRamadan(LocalDate date) {
        throw new UnsupportedOperationException();
    }

    /** The end of the n-th working day after the moment, at the branch's closing hour. */
    public Instant afterWorkingDays(BranchCode branch, Instant from, int days) {
        throw new UnsupportedOperationException();
    }

    /** Working time of the branch between two moments. */
    public Duration workingTime(BranchCode branch, Instant from, Instant to) {
        throw new UnsupportedOperationException();
    }
}
