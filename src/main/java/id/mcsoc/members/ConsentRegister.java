package id.mcsoc.members;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed to what, when, who read it to them, and who took it back. */
@Service
@Transactional
public class ConsentRegister {

    static final int MOST = 200;

    private final ConsentTable consents;

    ConsentRegister(ConsentTable consents) {
        this.consents = consents;
    }

    /** Of the branch's families, newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<ConsentGiven> latest(Actor actor) {
        return consents.latest(actor.branch().value(), MOST);
    }

    /** The first withdrawal counts. @throws NotFound in another branch as well */
    public void withdraw(UUID consent, Actor by) {
        if (!consents.isOf(consent, by.branch().value())) {
            throw new NotFound(consent);
        }
        consents.withdraw(consent, by.name());
    }
}
