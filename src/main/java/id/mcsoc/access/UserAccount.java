package id.mcsoc.access;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "access_user")
class UserAccount {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String login;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    @Column(nullable = false)
    private String passwordHash;

    @Column
    private @Nullable String branch;

    @Column
    private @Nullable String kelurahan;

    @Column
    private @Nullable String kecamatan;

    @Column
    private @Nullable String team;

    @Column
    private @Nullable String email;

    @Column(nullable = false)
    private boolean active;

    protected UserAccount() {}

    UserAccount(UUID id, NewUser user, String passwordHash) {
        this.id = id;
        this.login = user.login();
        this.name = user.name();
        this.role = user.role();
        this.passwordHash = passwordHash;
        this.email = user.email();
        var scope = user.scope();
        this.branch = scope.branch() == null ? null : scope.branch().value();
        this.kelurahan = scope.kelurahan() == null ? null : scope.kelurahan().value();
        this.kecamatan = scope.kecamatan();
        this.team = scope.team();
        this.active = true;
    }

    void deactivate() {
        active = false;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    Actor actor() {
        var scope = new Scope(
                branch == null ? null : new BranchCode(branch),
                kelurahan == null ? null : new AreaCode(kelurahan),
                kecamatan,
                team);
        return new Actor(new UserId(id), name, role, scope);
    }

    String login() {
        return login;
    }

    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    String email() {
        return email;
    }

    boolean active() {
        return active;
    }
}
