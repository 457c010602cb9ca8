package id.mcsoc.booking.outreach;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ApproachRepository extends Repository<Approach, UUID> {

    Approach save(Approach approach);

    List<Approach> findByBranchOrderByTold_DayDescNotedAtDescIdDesc(String branch);

    List<Approach> findByBranchAndAreaOrderByTold_DayDescNotedAtDescIdDesc(String branch, String area);

    boolean existsById(UUID id);
}
