package id.mcsoc.cards.check;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.at;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.cards.CardCode;
import id.mcsoc.cards.CardRefusal;
import id.mcsoc.cards.Cards;
import id.mcsoc.cards.PrintCard;
import id.mcsoc.cards.PrintCard.ReprintReason;
import id.mcsoc.cards.check.CardChecks.Verdict;
import id.mcsoc.members.Families;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Devices;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class CardCheckTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Autowired
    MockMvc web;

    @Autowired
    CardChecks checks;

    @Autowired
    Cards cards;

    @Autowired
    Members members;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Actor officer;
    Actor planner;
    TestDevice tablet;
    MemberView member;
    UUID operation = UUID.fromString("0198f000-0000-7000-8000-00000000cafe");

    @BeforeEach
    void aTabletAndAMember() {
        Families.facilities(jdbc);
        officer = TestActors.in(users).officer("T1");
        planner = TestActors.in(users).planner();
        tablet = TestDevice.enrol(devices, officer, "Tablet uji");
        member = members.register(aFamily().command(), origin(officer)).head();
    }

    @Test
    void aCardThatATabletSignedAndSentIsGenuine() {
        print(operation, Optional.empty());
        assertThat(verdict(code(operation, number()))).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void theCodeNamesNobody() {
        var code = code(operation, number());
        assertThat(code).hasSize(132).doesNotContain(number()).doesNotContain(member.name());
        var letters = new String(Base64.getUrlDecoder().decode(code.substring(2, 46)), StandardCharsets.ISO_8859_1);
        assertThat(letters).doesNotContain(number());
    }

    @Test
    void anEarlierCopyIsSuperseded() {
        print(operation, Optional.empty());
        print(UUID.randomUUID(), Optional.of(ReprintReason.LOST));
        assertThat(verdict(code(operation, number()))).isEqualTo(Verdict.SUPERSEDED);
    }

    @Test
    void aSignatureForAnotherNumberIsForged() {
        print(operation, Optional.empty());
        assertThat(verdict(code(operation, "0001111111111"))).isEqualTo(Verdict.FORGED);
    }

    @Test
    void aSignatureOfAnotherKeyIsForged() {
        print(operation, Optional.empty());
        var stranger = new TestDevice(tablet.device(), TestDevice.newKeys());
        assertThat(verdict(code(stranger, operation, number()))).isEqualTo(Verdict.FORGED);
    }

    /** Every tablet of the branch is known; only the one that printed may say so. */
    @Test
    void aSignatureOfTheBranchsOtherTabletIsForged() {
        print(operation, Optional.empty());
        var other = TestDevice.enrol(devices, TestActors.in(users).officer("T2"), "Tablet lain");
        assertThat(verdict(code(other, operation, number()))).isEqualTo(Verdict.FORGED);
        assertThat(verdict(code(tablet, operation, number()))).isEqualTo(Verdict.GENUINE);
    }

    /** Each of the 132, changed to every other letter of which only one bit differs. */
    @Test
    void whateverLetterIsReadWronglyTheCardIsNotGenuine() {
        print(operation, Optional.empty());
        var code = code(operation, number());
        assertThat(verdict(code)).isEqualTo(Verdict.GENUINE);
        for (int at = 0; at < code.length(); at++) {
            for (int bit = 1; bit < 64; bit <<= 1) {
                var letter = LETTERS.charAt(LETTERS.indexOf(code.charAt(at)) ^ bit);
                assertThat(read(code.substring(0, at) + letter + code.substring(at + 1)))
                        .as("letter %s, bit %s", at, bit)
                        .isIn("FORGED", "CARD_CODE_UNREADABLE");
            }
        }
    }

    private String read(String code) {
        try {
            return checks.check(planner, code, number()).verdict().name();
        } catch (Refused refused) {
            return refused.code().name();
        }
    }

    @Test
    void anUnsignedCodeOfATabletsPrintIsForged() {
        print(operation, Optional.empty());
        assertThat(verdict(new CardCode(operation, Optional.empty()).toString()))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void aCodeOfNothingPrintedIsForged() {
        assertThat(verdict(new CardCode(UUID.randomUUID(), Optional.empty()).toString()))
                .isEqualTo(Verdict.FORGED);
    }

    @Test
    void whatTheTabletHasNotSentIsJudgedByTheNumberOnTheCard() {
        var code = code(operation, "SEM-1571-000004");
        assertThat(verdict(code)).isEqualTo(Verdict.NUMBER_NEEDED);
        assertThat(checks.check(planner, code, "SEM-1571-000004").verdict()).isEqualTo(Verdict.NOT_RECEIVED);
        assertThat(checks.check(planner, code, "SEM-1571-000005").verdict()).isEqualTo(Verdict.FORGED);
    }

    @Test
    void whatALostTabletNeverSentIsRevoked() {
        var code = code(operation, number());
        devices.revoke(tablet.device(), TestActors.in(users).head());
        assertThat(checks.check(planner, code, number()).verdict()).isEqualTo(Verdict.REVOKED);
        print(operation, Optional.empty());
        assertThat(verdict(code)).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void theOfficeTakesACardBackOnceAndSaysWhy() throws Exception {
        print(operation, Optional.empty());
        assertThatThrownBy(() -> checks.revoke(planner, operation, " "))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(CardRefusal.REVOCATION_REASON_MISSING));
        revoke(planner).andExpect(status().is3xxRedirection());
        assertThat(verdict(code(operation, number()))).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void aCardThatIsNotTakenBackStaysInSight() throws Exception {
        print(operation, Optional.empty());
        web.perform(post("/cards/check/revocation")
                        .param("operation", operation.toString())
                        .param("code", code(operation, number()))
                        .param("reason", " ")
                        .with(as(planner))
                        .with(csrf()))
                .andExpect(content()
                        .string(allOf(containsString("REVOCATION_REASON_MISSING"), containsString(member.name()))));
    }

    @Test
    void anotherBranchSeesAndTakesBackNothing() throws Exception {
        print(operation, Optional.empty());
        var foreign = TestActors.in(users).foreign(Role.BRANCH_PLANNER);
        var checked = checks.check(foreign, code(operation, number()), number());
        assertThat(checked.card()).isEmpty();
        assertThat(checked.verdict()).isEqualTo(Verdict.FORGED);
        revoke(foreign).andExpect(status().isNotFound());
    }

    @Test
    void aTextThatIsNoCodeIsSaidSo() {
        for (var text :
                new String[] {"", "K1", "MCS-SLIP 0000001", code(operation, "1").substring(0, 131), "=K1+1"}) {
            assertThatThrownBy(() -> verdict(text))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo(CardRefusal.CARD_CODE_UNREADABLE));
        }
        assertThat(verdict("K1 " + code(operation, "1").substring(2) + "\n")).isEqualTo(Verdict.NUMBER_NEEDED);
    }

    private org.springframework.test.web.servlet.ResultActions revoke(Actor by) throws Exception {
        return web.perform(post("/cards/check/revocation")
                .param("operation", operation.toString())
                .param("reason", "Salah orang")
                .with(as(by))
                .with(csrf()));
    }

    private void print(UUID by, Optional<ReprintReason> reason) {
        var command = new PrintCard(
                member.id(), number(), member.number().isEmpty(), PrintCard.Layout.CR80, reason, Optional.of("T1"));
        var tabletOrigin = at(officer, TestTime.START, by);
        cards.printFrom(
                tablet.device().value(),
                command,
                new Origin(tabletOrigin.by(), tabletOrigin.capturedAt(), Origin.Channel.TABLET, by));
    }

    private String number() {
        return member.number().orElseThrow().value();
    }

    private Verdict verdict(String code) {
        return checks.check(planner, code, "").verdict();
    }

    private String code(UUID print, String number) {
        return code(tablet, print, number);
    }

    private static String code(TestDevice by, UUID print, String number) {
        var unsealed = new CardCode(print, Optional.empty());
        var text = unsealed.signedText(by.device().value(), number);
        var signature = by.signed(new String(text, StandardCharsets.US_ASCII));
        var letters = Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        return new CardCode(print, Optional.of(new CardCode.Seal(by.device().value(), letters))).toString();
    }
}
