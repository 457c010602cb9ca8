package id.mcsoc.rights;

import id.mcsoc.sync.ArrivalWitness;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a tablet sends about somebody erased is taken and emptied before anybody could read it. */
@Component
class LateTexts implements ArrivalWitness {

    private final Erasures erasures;

    LateTexts(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void arrived(List<String> texts) {
        erasures.mentionedIn(texts).forEach(erasures::eraseAgain);
    }
}
