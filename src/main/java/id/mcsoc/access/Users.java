package id.mcsoc.access;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The people who may log in. */
@Service
public class Users {

    /** A user who is not deactivated. */
    public Optional<Actor> find(UserId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Actor> findByLogin(String login) {
        throw new UnsupportedOperationException();
    }

    /** Active staff of a kelurahan. */
    public List<Actor> staffOf(AreaCode kelurahan) {
        throw new UnsupportedOperationException();
    }

    /** Active users of a branch in one role. */
    public List<Actor> inBranch(BranchCode branch, Role role) {
        throw new UnsupportedOperationException();
    }

    /** Where to write to; empty when unknown. */
    public Optional<String> email(UserId id) {
        throw new UnsupportedOperationException();
    }
}
