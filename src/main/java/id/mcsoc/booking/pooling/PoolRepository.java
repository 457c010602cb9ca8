package id.mcsoc.booking.pooling;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PoolRepository extends Repository<Pool, UUID> {

    Pool saveAndFlush(Pool pool);

    Optional<Pool> findById(UUID id);

    /** One answer at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Pool p where p.id = ?1")
    Optional<Pool> lock(UUID id);

    @Query("select p from Pool p join p.members m where m.liveRequest = ?1")
    Optional<Pool> live(UUID request);

    /** Without reading it: what is read before it is locked would be read too early. */
    @Query("select p.id from Pool p join p.members m where m.liveRequest = ?1")
    Optional<UUID> liveId(UUID request);

    @Query("from Pool p where p.branch = ?1 and p.state = ?2 order by p.createdAt, p.id")
    List<Pool> in(String branch, Pool.State state);

    @Query("select p.id from Pool p where p.state = INVITED and p.expiresAt <= ?1 order by p.expiresAt, p.id")
    List<UUID> over(Instant now);
}
