package id.mcsoc.members;

import id.mcsoc.members.desk.Documents;
import id.mcsoc.members.verification.Verifications;
import org.springframework.stereotype.Component;

/** Where everything about members lies. */
@Component
record MemberTables(
        FamilyTable families,
        PersonTable persons,
        NewFamilies added,
        ChangeLog log,
        ConsentTable consents,
        ContributionTable contributions,
        AccountBankTable banks,
        Bills bills,
        StatusStepTable steps,
        Aliases aliases,
        Twins twins,
        Verifications verifications,
        AutodebitTable accounts,
        Documents documents) {}
