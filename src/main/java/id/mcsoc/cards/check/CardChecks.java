package id.mcsoc.cards.check;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.cards.CardCode;
import id.mcsoc.cards.CardRefusal;
import id.mcsoc.cards.TabletSignatures;
import id.mcsoc.cards.check.PrintedCards.PrintedCard;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.shared.Refused;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a card's code is worth at the branch. */
@Service
@Transactional
class CardChecks {

    private final PrintedCards prints;
    private final TabletSignatures tablets;
    private final Members members;
    private final AccessLog access;

    CardChecks(PrintedCards prints, TabletSignatures tablets, Members members, AccessLog access) {
        this.prints = prints;
        this.tablets = tablets;
        this.members = members;
        this.access = access;
    }

    /** @param number as it stands on the card; only needed while the tablet has not sent its print */
    Checked check(Actor actor, String text, String number) {
        var code = CardCode.of(text);
        var printed = prints.find(actor.branch(), code.operation());
        printed.ifPresent(card -> access.saw(actor, "card-check", "member:" + card.member()));
        var verdict = printed.map(card -> recorded(actor, code, card))
                .orElseGet(() -> unrecorded(actor, code, number.replaceAll("\\s", "")));
        return new Checked(verdict, verdict == Verdict.FORGED ? Optional.empty() : printed);
    }

    void revoke(Actor actor, UUID operation, String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > 300) {
            throw new Refused(CardRefusal.REVOCATION_REASON_MISSING);
        }
        prints.revoke(actor, operation, why);
    }

    private Verdict recorded(Actor actor, CardCode code, PrintedCard card) {
        var signed = code.seal()
                .map(seal -> card.mayBeSignedBy(seal.device())
                        && signature(actor, code, seal, card.number()) != TabletSignatures.Answer.NOT_SIGNED)
                .orElse(card.atOffice());
        if (!signed) {
            return Verdict.FORGED;
        }
        if (card.revocation().isPresent()) {
            return Verdict.REVOKED;
        }
        return isSuperseded(card) ? Verdict.SUPERSEDED : Verdict.GENUINE;
    }

    /** A later copy was printed, or the person has the final number by now. */
    private boolean isSuperseded(PrintedCard card) {
        return card.copy() < card.newest()
                || card.provisional()
                        && members.member(card.member())
                                .flatMap(MemberView::number)
                                .isPresent();
    }

    private Verdict unrecorded(Actor actor, CardCode code, String number) {
        if (code.seal().isEmpty()) {
            return Verdict.FORGED;
        }
        if (number.isEmpty()) {
            return Verdict.NUMBER_NEEDED;
        }
        return switch (signature(actor, code, code.seal().get(), number)) {
            case SIGNED -> Verdict.NOT_RECEIVED;
            case SIGNED_BY_REVOKED -> Verdict.REVOKED;
            case NOT_SIGNED -> Verdict.FORGED;
        };
    }

    private TabletSignatures.Answer signature(Actor actor, CardCode code, CardCode.Seal seal, String number) {
        return tablets.check(actor.branch(), seal.device(), code.signedText(seal.device(), number), seal.bytes());
    }

    record Checked(Verdict verdict, Optional<PrintedCard> card) {}

    enum Verdict {
        GENUINE,
        SUPERSEDED,
        REVOKED,
        /** Rightly signed; the tablet has not sent the print yet. */
        NOT_RECEIVED,
        NUMBER_NEEDED,
        FORGED
    }
}
