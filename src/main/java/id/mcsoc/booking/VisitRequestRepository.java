package id.mcsoc.booking;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VisitRequestRepository extends Repository<VisitRequest, UUID> {

    VisitRequest save(VisitRequest request);

    Optional<VisitRequest> findById(UUID id);

    /** One writer at a time: the second waits and then sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from VisitRequest r where r.id = ?1")
    Optional<VisitRequest> lock(UUID id);

    List<VisitRequest> findByBranchAndStateInOrderBySubmittedAtAscIdAsc(String branch, Collection<RequestState> states);

    List<VisitRequest> findByBranchAndAreaOrderByChanged_AtDescIdDesc(String branch, String area);

    /** @param area like; {@code staff}: drafts of their own too. {@code words} like, escaped by {@code !} */
    @Query("from VisitRequest r where r.branch = :branch and r.area like :area and r.state in :states"
            + " and (:staff = true or r.submittedAt is not null or r.waiver.state <> NONE)"
            + " and (lower(coalesce(r.number, '')) like :words escape '!'"
            + " or lower(r.details.venueName) like :words escape '!' or r.area in :named)"
            + " order by r.changed.at desc, r.id desc")
    Page<VisitRequest> page(
            String branch,
            String area,
            Collection<RequestState> states,
            boolean staff,
            String words,
            Collection<String> named,
            Pageable page);

    @Query("from VisitRequest r where r.branch = ?1 and r.area like ?2 and r.waiver.state = ?3"
            + " order by r.changed.at desc, r.id desc")
    List<VisitRequest> waivers(String branch, String area, Waiver.State state);

    @Query("select r.area, max(r.served.at) from VisitRequest r where r.branch = ?1 and r.served.at is not null"
            + " group by r.area")
    List<Object[]> lastServed(String branch);

    @Query("select r.area, max(r.served.at), sum(r.served.families) from VisitRequest r"
            + " where r.branch = ?1 and r.served.at is not null group by r.area")
    List<Object[]> served(String branch);

    @Query(value = "select nextval('booking_number')", nativeQuery = true)
    long nextNumber();

    Optional<VisitRequest> findByParentId(UUID parent);

    @Query("from VisitRequest r where r.branch = ?1 and r.state = DRAFT and r.pooled.waitingSince is not null"
            + " order by r.pooled.waitingSince, r.id")
    List<VisitRequest> waiting(String branch);

    @Query("from VisitRequest r where r.pooled.hostId = ?1 order by r.area, r.id")
    List<VisitRequest> guests(UUID host);

    @Query("from VisitRequest r where r.branch = ?1 and r.pooled.hostId is not null order by r.area, r.id")
    List<VisitRequest> guestsIn(String branch);

    boolean existsById(UUID id);

    @Query("select max(r.served.at) from VisitRequest r where r.area = ?1")
    Optional<Instant> lastServedIn(String area);
}
