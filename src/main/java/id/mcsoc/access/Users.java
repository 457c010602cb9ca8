package id.mcsoc.access;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may log in. */
@Service
@Transactional(readOnly = true)
public class Users {

    /** What bcrypt reads of a password. */
    private static final int BCRYPT_MOST_BYTES = 72;

    private final UserRepository accounts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    Users(UserRepository accounts, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
    }

    /** A user who is not deactivated. */
    public Optional<Actor> find(UserId id) {
        return accounts.findById(id.value()).filter(UserAccount::active).map(UserAccount::actor);
    }

    public Optional<Actor> findByLogin(String login) {
        return accounts.findByLogin(login.toLowerCase(Locale.ROOT))
                .filter(UserAccount::active)
                .map(UserAccount::actor);
    }

    /** Active staff of a kelurahan. */
    public List<Actor> staffOf(AreaCode kelurahan) {
        return accounts.findByKelurahanAndActiveTrueOrderByLogin(kelurahan.value()).stream()
                .map(UserAccount::actor)
                .toList();
    }

    /** Active users of a branch in one role. */
    public List<Actor> inBranch(BranchCode branch, Role role) {
        return accounts.findByBranchAndRoleAndActiveTrueOrderByLogin(branch.value(), role).stream()
                .map(UserAccount::actor)
                .toList();
    }

    /** Where to write to; empty when unknown. */
    public Optional<String> email(UserId id) {
        return accounts.findById(id.value()).map(UserAccount::email);
    }

    List<UserAccount> of(Actor administrator) {
        return accounts.findByBranchOrderByRoleAscLoginAsc(
                administrator.branch().value());
    }

    /** @throws Refused when the login is taken or the password is too short */
    @Transactional
    public UserId add(NewUser user, String password) {
        if (password.length() < 12) {
            throw new Refused(AccessRefusal.PASSWORD_TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > BCRYPT_MOST_BYTES) {
            throw new Refused(AccessRefusal.PASSWORD_TOO_LONG);
        }
        return addWithHash(user, passwords.encode(password));
    }

    @Transactional
    UserId addWithHash(NewUser user, String passwordHash) {
        if (accounts.findByLogin(user.login()).isPresent()) {
            throw new Refused(AccessRefusal.LOGIN_TAKEN, user.login());
        }
        return accounts.save(new UserAccount(UuidCreator.getTimeOrderedEpoch(), user, passwordHash))
                .actor()
                .id();
    }

    /** Nobody is deleted: their name stands in histories. @throws NotFound outside the administrator's branch */
    @Transactional
    public void deactivate(UserId id, Actor administrator) {
        if (id.equals(administrator.id())) {
            throw new Refused(AccessRefusal.NOT_YOURSELF);
        }
        var account = accounts.findById(id.value())
                .filter(found ->
                        administrator.branch().equals(found.actor().scope().branch()))
                .orElseThrow(() -> new NotFound(id));
        account.deactivate();
        events.publishEvent(new UserDeactivated(id));
    }
}
