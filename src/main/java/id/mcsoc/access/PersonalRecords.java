package id.mcsoc.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one module keeps about people. Every module that keeps something says so here, and can let it go. */
public interface PersonalRecords {

    /** A word for the copy: {@code prints}, {@code visits}. */
    String kind();

    /** Everything kept about the person: texts, numbers, days and instants by the name of the field. */
    List<Map<String, Object>> of(Subject subject);

    /** Whether something about the person still waits for somebody; then it cannot go yet. */
    default boolean isInUse(Subject subject) {
        return false;
    }

    /**
     * Overwrites what tells who it was; facts without a person stay.
     *
     * @param because the request this is done for
     */
    void erase(Subject subject, UUID because);

    /** What came after the erasure goes as well; what waits for somebody stays until it is decided. */
    default void eraseIdle(Subject subject, UUID because) {
        if (!isInUse(subject)) {
            erase(subject, because);
        }
    }
}
