package id.mcsoc;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.mcsoc.access.Actor;
import id.mcsoc.access.NewUser;
import id.mcsoc.access.Role;
import id.mcsoc.access.Scope;
import id.mcsoc.access.UserPrincipal;
import id.mcsoc.access.Users;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for tests: {@code TestActors.in(users).planner()}. Asking twice for the same one gives the same one. */
public record TestActors(Users users) {

    public static final BranchCode JAMBI = new BranchCode("JAMBI");
    public static final AreaCode SIMPANG_IV_SIPIN = new AreaCode("15.71.01.1001");
    public static final AreaCode BULURAN_KENALI = new AreaCode("15.71.01.1002");

    public static TestActors in(Users users) {
        return new TestActors(users);
    }

    public Actor staff(AreaCode kelurahan) {
        return actor(
                "staf." + kelurahan.value().replace('.', '-'),
                Role.KELURAHAN_STAFF,
                new Scope(JAMBI, kelurahan, null, null));
    }

    public Actor officer(String team) {
        return actor("petugas." + team.toLowerCase(), Role.FIELD_OFFICER, new Scope(JAMBI, null, null, team));
    }

    public Actor kecamatanHead(String kecamatan) {
        return actor(
                "camat." + kecamatan.replace('.', '-'), Role.KECAMATAN_HEAD, new Scope(JAMBI, null, kecamatan, null));
    }

    public Actor planner() {
        return actor("perencana", Role.BRANCH_PLANNER, branch(JAMBI));
    }

    public Actor head() {
        return actor("kepala", Role.BRANCH_HEAD, branch(JAMBI));
    }

    public Actor complaintOfficer() {
        return actor("pengaduan", Role.COMPLAINT_OFFICER, branch(JAMBI));
    }

    public Actor headOffice() {
        return actor("pusat", Role.HEAD_OFFICE, branch(null));
    }

    public Actor administrator() {
        return actor("admin", Role.ADMINISTRATOR, branch(JAMBI));
    }

    /** Somebody of another branch, who may see nothing of Jambi. */
    public Actor foreign(Role role) {
        var scope = new Scope(new BranchCode("ELSEWHERE"), new AreaCode("31.71.01.1001"), "31.71.01", "X1");
        return actor("asing." + role.name().toLowerCase(), role, scope);
    }

    /** For MockMvc: {@code get("/planning").with(as(planner))}. */
    public static RequestPostProcessor as(Actor actor) {
        return user(UserPrincipal.of(actor));
    }

    private Actor actor(String login, Role role, Scope scope) {
        return users.findByLogin(login).orElseGet(() -> {
            users.add(new NewUser(login, "Uji " + login, role, scope, login + "@example.org"), "kata-sandi-uji-2026");
            return users.findByLogin(login).orElseThrow();
        });
    }

    private static Scope branch(@Nullable BranchCode code) {
        return new Scope(code, null, null, null);
    }
}
