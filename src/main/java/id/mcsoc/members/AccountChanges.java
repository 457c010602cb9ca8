package id.mcsoc.members;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes from where a family pays. The history keeps both accounts masked; nobody overwrites what they did not see. */
@Component
class AccountChanges {

    private static final String FIELD = "account";
    private static final int LONGEST_REASON = 400;

    private final MemberTables tables;
    private final FamilyRules rules;
    private final Branches branches;

    AccountChanges(MemberTables tables, FamilyRules rules, Branches branches) {
        this.tables = tables;
        this.rules = rules;
        this.branches = branches;
    }

    /** @throws Refused when it changed meanwhile, a rule speaks against it or nobody says why */
    @Transactional
    public void change(ChangeAccount command, Origin origin) {
        var family = hold(command.member(), origin);
        var card = family.familyCard();
        if (tables.accounts().isWrittenBy(card, origin.operation())) {
            return;
        }
        var old = tables.accounts().of(card).map(AutodebitTable.Shown::line).orElse("");
        if (!old.equals(command.seen())) {
            throw new Refused(MemberRefusal.ACCOUNT_CHANGED_MEANWHILE);
        }
        if (command.reason().isBlank() || command.reason().length() > LONGEST_REASON) {
            throw new Refused(MemberRefusal.REASON_MISSING);
        }
        rules.judge(Situations.paying(family, command.account(), day(origin)));
        tables.accounts().replace(card, command.account(), origin);
        var now = tables.accounts().of(card).orElseThrow().line();
        tables.log()
                .write(
                        new ChangeLog.Line(
                                card,
                                Optional.empty(),
                                FIELD,
                                old,
                                now,
                                command.reason().strip(),
                                origin.by().name(),
                                origin.channel(),
                                origin.capturedAt()),
                        origin);
    }

    /** Nobody else changes it until the transaction ends. @throws NotFound in another branch as well */
    private FamilyView hold(MemberId member, Origin origin) {
        var card = tables.persons()
                .find(member, origin.by().branch().value())
                .orElseThrow(() -> new NotFound(member))
                .familyCard();
        if (tables.families()
                .lock(card)
                .map(BranchCode::new)
                .filter(origin.by().scope()::covers)
                .isEmpty()) {
            throw new NotFound(member);
        }
        return tables.families().load(card).orElseThrow();
    }

    private LocalDate day(Origin origin) {
        return LocalDate.ofInstant(
                origin.capturedAt(), branches.get(origin.by().branch()).zone());
    }
}
