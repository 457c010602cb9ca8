package id.mcsoc.survey;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Of those who tap, every how many-th is asked the nine elements. With which one a tablet begins it draws itself and
 * tells nobody, so that the order of a queue does not tell who was asked.
 */
@Component
public record Sampling(int every) {

    private static final int MOST = 50;

    public Sampling(@Value("${mcs.survey.every}") int every) {
        if (every < 1 || every > MOST) {
            throw new IllegalArgumentException("mcs.survey.every is not 1 to " + MOST);
        }
        this.every = every;
    }
}
