package id.mcsoc.planning.proposal;

import id.mcsoc.planning.proposal.StopView.Subject;
import java.util.Map;
import java.util.Objects;

/** What is planned, by request number: the planner knows nothing but the number. */
public record Subjects(Map<String, Subject> byNumber) {

    public Subjects {
        byNumber = Map.copyOf(byNumber);
    }

    public boolean contains(String number) {
        return byNumber.containsKey(number);
    }

    public Subject of(String number) {
        return Objects.requireNonNull(byNumber.get(number), number);
    }
}
