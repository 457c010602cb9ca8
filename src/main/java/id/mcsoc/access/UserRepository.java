package id.mcsoc.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface UserRepository extends JpaRepository<UserAccount, UUID> {

    Optional<UserAccount> findByLogin(String login);

    List<UserAccount> findByKelurahanAndActiveTrueOrderByLogin(String kelurahan);

    List<UserAccount> findByBranchAndRoleAndActiveTrueOrderByLogin(String branch, Role role);

    List<UserAccount> findByBranchOrderByRoleAscLoginAsc(String branch);
}
