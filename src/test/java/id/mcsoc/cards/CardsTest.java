package id.mcsoc.cards;

import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.members.Families;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.Members;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
@RecordApplicationEvents
class CardsTest {

    @Autowired
    Cards cards;

    @Autowired
    CardStock stock;

    @Autowired
    Members members;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    Actor officer;
    MemberId member;

    @BeforeEach
    void aMemberIsThere() {
        Families.facilities(jdbc);
        officer = TestActors.in(users).officer("T1");
        member = members.register(aFamily().command(), origin(officer)).head().id();
    }

    @Test
    void theFirstCopyNeedsNoReason() {
        assertThat(print(Optional.empty())).isEqualTo(1);
        assertThat(cards.copies(member)).isEqualTo(1);
        assertThat(events.stream(CardPrinted.class)).singleElement().satisfies(event -> {
            assertThat(event.member()).isEqualTo(member);
            assertThat(event.copy()).isEqualTo(1);
        });
    }

    @Test
    void theSecondCopyNeedsOne() {
        print(Optional.empty());
        assertThatThrownBy(() -> print(Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(CardRefusal.REPRINT_REASON_MISSING));
        assertThat(print(Optional.of(PrintCard.ReprintReason.LOST))).isEqualTo(2);
    }

    @Test
    void aPrintSentTwiceIsLoggedOnceAndTakesOneBlank() {
        stock.open("UJI", TestActors.JAMBI, 5);
        var operation = UUID.randomUUID();
        assertThat(cards.print(command(Optional.empty(), "UJI"), origin(officer, operation)))
                .isEqualTo(1);
        assertThat(cards.print(command(Optional.empty(), "UJI"), origin(officer, operation)))
                .isEqualTo(1);
        assertThat(cards.copies(member)).isEqualTo(1);
        assertThat(cards.stock("UJI")).isEqualTo(4);
    }

    @Test
    void theLastBlankIsTakenAndThenThePrintIsStillLogged() {
        stock.open("UJI", TestActors.JAMBI, 1);
        printOn("UJI");
        printOn("UJI");
        assertThat(cards.stock("UJI")).isZero();
        assertThat(cards.copies(member)).isEqualTo(2);
    }

    @Test
    void aSheetOfPaperTakesNoBlankCard() {
        stock.open("UJI", TestActors.JAMBI, 5);
        cards.print(
                new PrintCard(
                        member,
                        "0009900000011",
                        false,
                        PrintCard.Layout.A4_SHEET,
                        Optional.empty(),
                        Optional.of("UJI")),
                origin(officer));
        assertThat(cards.stock("UJI")).isEqualTo(5);
    }

    @Test
    void theTeamIsWarnedOnceWhenItsStockFallsToTheMark() {
        stock.open("UJI", TestActors.JAMBI, 52);
        printOn("UJI");
        assertThat(events.stream(StockLow.class)).isEmpty();
        printOn("UJI");
        printOn("UJI");
        assertThat(events.stream(StockLow.class)).containsExactly(new StockLow("UJI", TestActors.JAMBI, 50));
    }

    @Test
    void anotherBranchPrintsNothingHere() {
        var foreign = TestActors.in(users).foreign(Role.FIELD_OFFICER);
        assertThatThrownBy(() -> cards.print(command(Optional.empty(), "X1"), origin(foreign)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.print(
                        new PrintCard(
                                new MemberId(UUID.randomUUID()),
                                "0009900000011",
                                false,
                                PrintCard.Layout.CR80,
                                Optional.empty(),
                                Optional.empty()),
                        origin(officer)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aNumberThatIsNoNumberIsRefused() {
        var command = new PrintCard(member, "=1+1", false, PrintCard.Layout.CR80, Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> cards.print(command, origin(officer)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(CardRefusal.NUMBER_NOT_PRINTABLE));
    }

    private int print(Optional<PrintCard.ReprintReason> reason) {
        return cards.print(command(reason, "T1"), origin(officer));
    }

    private void printOn(String team) {
        cards.print(command(Optional.of(PrintCard.ReprintReason.PRINT_ERROR), team), origin(officer));
    }

    private PrintCard command(Optional<PrintCard.ReprintReason> reason, String team) {
        return new PrintCard(member, "0009900000011", false, PrintCard.Layout.CR80, reason, Optional.of(team));
    }
}
