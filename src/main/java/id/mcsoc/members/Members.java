package id.mcsoc.members;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The insured and their families: the one door for office and tablet. */
@Service
public class Members {

    /**
     * Registers a family and assigns final member numbers.
     *
     * @throws id.mcsoc.shared.Refused with a {@link MemberRefusal}
     */
    public FamilyView register(RegisterFamily command, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** @throws id.mcsoc.shared.Refused with a {@link MemberRefusal} when the change breaks a rule */
    public ChangeResult change(ChangeMemberData command, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** For modules above, which have checked the scope; {@code family} pages go through the actor's scope. */
    public Optional<FamilyView> family(FamilyCardNumber number) {
        throw new UnsupportedOperationException();
    }

    public List<FamilyView> families(List<FamilyCardNumber> numbers) {
        throw new UnsupportedOperationException();
    }

    public Optional<MemberView> member(MemberId id) {
        throw new UnsupportedOperationException();
    }

    /** Records a consent; changes and registrations from a tablet follow one. */
    public void consent(GiveConsent command, Origin origin) {
        throw new UnsupportedOperationException();
    }
}
