package id.mcsoc.booking.pooling;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.booking.FieldChange;
import id.mcsoc.booking.Groups;
import id.mcsoc.booking.ListedFamily;
import id.mcsoc.booking.ProposedSlot;
import id.mcsoc.booking.RequestDrafts;
import id.mcsoc.booking.RequestFixture;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.BeanFactory;

/** Neighbouring kelurahan for tests, every family of every kelurahan another one. */
public record Neighbourhood(
        RequestDrafts drafts, Groups groups, VisitRequests requests, Invitations invitations, TestActors people) {

    public static final AreaCode SIPIN = TestActors.SIMPANG_IV_SIPIN;
    public static final AreaCode BULURAN = TestActors.BULURAN_KENALI;
    public static final AreaCode TELANAIPURA = new AreaCode("15.71.01.1004");

    /** Hours on {@link RequestFixture#TUESDAY}. */
    public static final ProposedSlot SLOT =
            new ProposedSlot("Tim 1", Instant.parse("2026-12-01T01:30:00Z"), Instant.parse("2026-12-01T06:00:00Z"));

    public static Neighbourhood in(BeanFactory application) {
        return new Neighbourhood(
                application.getBean(RequestDrafts.class),
                application.getBean(Groups.class),
                application.getBean(VisitRequests.class),
                application.getBean(Invitations.class),
                TestActors.in(application.getBean(Users.class)));
    }

    public Actor sipin() {
        return people.staff(SIPIN);
    }

    public Actor buluran() {
        return people.staff(BULURAN);
    }

    public Actor planner() {
        return people.planner();
    }

    public RequestId draft(Actor staff, int families, LocalDate... days) {
        var id = new RequestId(UUID.randomUUID());
        drafts.begin(id, staff);
        drafts.write(id, new FieldChange("contactPhone", "081234567890", null), staff);
        for (var day : days) {
            drafts.offer(id, RequestFixture.window(day), staff);
        }
        drafts.list(id, families(staff, 1, families), staff);
        return id;
    }

    public RequestId waiting(Actor staff, int families) {
        return waiting(staff, families, RequestFixture.TUESDAY);
    }

    public RequestId waiting(Actor staff, int families, LocalDate... days) {
        var id = draft(staff, families, days);
        if (!groups.await(id, staff).isEmpty()) {
            throw new IllegalStateException("the draft is not complete");
        }
        return id;
    }

    public RequestId sent(Actor staff, int families) {
        var id = draft(staff, families, RequestFixture.TUESDAY);
        drafts.submit(id, staff);
        return id;
    }

    /** Agreed for {@link #SLOT}. */
    public RequestId scheduled(Actor staff, int families, Actor planner) {
        var id = sent(staff, families);
        requests.propose(id, SLOT, planner);
        requests.accept(id, staff);
        return id;
    }

    /** One invites, the other accepts. @return the request that is the host */
    public RequestId together(RequestId one, Actor asks, RequestId other, Actor answers, String key) {
        invitations.invite(one, key, asks);
        invitations.accept(other, answers);
        return groups.hostOf(one);
    }

    public static List<ListedFamily> families(Actor staff, int first, int count) {
        var area = Objects.requireNonNull(staff.scope().kelurahan()).value().replace(".", "");
        return IntStream.range(first, first + count)
                .mapToObj(n -> new ListedFamily(
                        "99%s%04d".formatted(area, n),
                        "Kepala " + n,
                        "",
                        3,
                        Set.of(ServiceCode.DATA_CHANGE),
                        true,
                        Set.of()))
                .toList();
    }
}
