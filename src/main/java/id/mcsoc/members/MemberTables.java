package id.mcsoc.members;

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
        Aliases aliases,
        Twins twins) {}
