package id.mcsoc.field;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;

import id.mcsoc.TestTime;
import id.mcsoc.booking.RequestFamily;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.planning.VisitState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A visit of one team with these families on its list; plan and request are played. */
record HallVisit(VisitId id, RequestId request, List<FamilyCardNumber> families) {

    static HallVisit of(FamilyCardNumber... families) {
        return new HallVisit(new VisitId(UUID.randomUUID()), new RequestId(UUID.randomUUID()), List.of(families));
    }

    static HallVisit of(int families) {
        return of(Stream.generate(HallVisit::card).limit(families).toArray(FamilyCardNumber[]::new));
    }

    void play(VisitPlans plans, VisitRequests requests, Areas areas, String team) {
        var scheduled = new ScheduledVisit(
                id,
                request,
                "PMH-1571-2026-0001",
                JAMBI,
                team,
                "Tim " + team,
                SIMPANG_IV_SIPIN,
                "Balai kelurahan",
                areas.get(SIMPANG_IV_SIPIN).at(),
                TestTime.START,
                TestTime.START.plusSeconds(4 * 3600),
                10,
                VisitState.CONFIRMED);
        lenient().when(plans.find(id)).thenReturn(Optional.of(scheduled));
        lenient().when(plans.ofTeam(eq(JAMBI), eq(team), any(), any())).thenReturn(List.of(scheduled));
        lenient().when(plans.ofBranch(eq(JAMBI), any(), any())).thenReturn(List.of(scheduled));
        lenient()
                .when(requests.families(request))
                .thenReturn(families.stream().map(HallVisit::listed).toList());
    }

    private static RequestFamily listed(FamilyCardNumber card) {
        return new RequestFamily(card, "Siti", "0812", 4, Set.of(ServiceCode.DATA_CHANGE), true, Set.of());
    }

    static FamilyCardNumber card() {
        var random = Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 99_999_999_999_999L);
        return new FamilyCardNumber("99" + String.format("%014d", random));
    }
}
