package id.mcsoc.members.desk;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.members.FamilyRules;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A registration at the office: consent, family and papers together, or none of them. */
@Service
@Transactional
class RegistrationDesk {

    private final Members members;
    private final FamilyRules rules;
    private final Documents documents;
    private final Branches branches;
    private final Clock clock;

    RegistrationDesk(Members members, FamilyRules rules, Documents documents, Branches branches, Clock clock) {
        this.members = members;
        this.rules = rules;
        this.documents = documents;
        this.branches = branches;
        this.clock = clock;
    }

    /** @throws Refused with everything left as it was */
    FamilyView register(RegistrationForm form, ConsentForm.Notice notice, List<byte[]> photos, Actor actor) {
        var origin = new Origin(actor, clock.instant(), Origin.Channel.OFFICE, form.operationId());
        var command = form.command();
        var consent = new ConsentForm(form).command(command.familyCard(), notice, photos.size());
        var clean = documents.cleaned(photos);
        var family = members.register(command, origin);
        members.consent(consent, origin);
        documents.keep(family.familyCard(), clean, origin);
        return family;
    }

    /** Banks an account may be of today. */
    @Transactional(readOnly = true)
    public List<String> banks(Actor actor) {
        var today = LocalDate.ofInstant(
                clock.instant(), branches.get(actor.branch()).zone());
        return rules.banks(today);
    }
}
