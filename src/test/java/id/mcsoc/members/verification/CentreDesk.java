package id.mcsoc.members.verification;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** An officer sends from a tablet, a planner decides for the centre, and one family is looked at. */
@McsTest
@Transactional
abstract class CentreDesk {

    @Autowired
    Members members;

    @Autowired
    VerificationDesk desk;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Actor officer;
    Actor planner;

    @BeforeEach
    void anOfficerAndAPlanner() {
        Families.facilities(jdbc);
        officer = TestActors.in(users).officer("T1");
        planner = TestActors.in(users).planner();
    }

    abstract FamilyCardNumber card();

    Origin fromATablet() {
        return new Origin(officer, TestTime.START, Origin.Channel.TABLET, UUID.randomUUID());
    }

    /** What of this family the centre has not answered. */
    List<Verification> open() {
        return desk.open(planner).stream()
                .filter(one -> one.family().equals(card()))
                .toList();
    }

    FamilyView now() {
        return members.family(card()).orElseThrow();
    }
}
