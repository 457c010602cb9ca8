package id.mcsoc.sync.push;

import id.mcsoc.access.Actor;
import id.mcsoc.access.NewUser;
import id.mcsoc.access.Role;
import id.mcsoc.access.Scope;
import id.mcsoc.access.Users;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.VisitScope;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessResourceFailureException;

/** Operation types that write through a real door (new users, by JPA) and then behave as their name says. */
@TestConfiguration
class TestOperations {

    static final UUID FOREIGN_VISIT = UUID.fromString("00000000-0000-4000-8000-00000000dead");

    @Bean
    @Primary
    VisitScope everyVisitButOne() {
        return (officer, visit) -> !visit.equals(FOREIGN_VISIT);
    }

    @Bean
    OperationHandler writes(Users users) {
        return new Writing("TEST_WRITE", users) {
            @Override
            public Set<String> creates(Operation operation) {
                return Set.of("MEMBER/" + operation.set().path("creates").asString(""));
            }
        };
    }

    @Bean
    OperationHandler refusesAfterWriting(Users users) {
        return new Writing("TEST_REFUSE", users) {
            @Override
            public Outcome apply(Operation operation) {
                super.apply(operation);
                throw new Refused(SyncRefusal.OPERATION_INVALID, "test");
            }

            @Override
            public Set<String> creates(Operation operation) {
                return Set.of("MEMBER/" + operation.set().path("creates").asString(""));
            }
        };
    }

    @Bean
    OperationHandler saysRejectedAfterWriting(Users users) {
        return new Writing("TEST_SAY_REJECTED", users) {
            @Override
            public Outcome apply(Operation operation) {
                super.apply(operation);
                return Outcome.rejected(SyncRefusal.OPERATION_INVALID.name());
            }
        };
    }

    @Bean
    OperationHandler breaksAConstraint(Users users) {
        return new Writing("TEST_BREAK_CONSTRAINT", users) {
            @Override
            String name(Operation operation) {
                return "x".repeat(200);
            }
        };
    }

    @Bean
    OperationHandler meetsADeadDatabase(Users users) {
        return new Writing("TEST_DEAD_DATABASE", users) {
            @Override
            public Outcome apply(Operation operation) {
                super.apply(operation);
                throw new DataAccessResourceFailureException("the disk is full");
            }
        };
    }

    /** Cheap: a thousand of them cost nothing. */
    @Bean
    OperationHandler saysYes(Users users) {
        return new Writing("TEST_YES", users) {
            @Override
            public Outcome apply(Operation operation) {
                return Outcome.applied(Map.of());
            }
        };
    }

    @Bean
    OperationHandler neverEnds(Users users) {
        return new Writing("TEST_OVERFLOW", users) {
            @Override
            public Outcome apply(Operation operation) {
                return deeper(operation, 1);
            }

            private Outcome deeper(Operation operation, int depth) {
                return depth == 0 ? Outcome.applied(Map.of()) : deeper(operation, depth + 1);
            }
        };
    }

    private static class Writing implements OperationHandler {

        private final String type;
        private final Users users;

        Writing(String type, Users users) {
            this.type = type;
            this.users = users;
        }

        @Override
        public String type() {
            return type;
        }

        String name(Operation operation) {
            return operation.set().path("login").stringValue();
        }

        @Override
        public Outcome apply(Operation operation) {
            var login = operation.set().path("login").stringValue();
            var scope = new Scope(new BranchCode("JAMBI"), null, null, null);
            users.add(new NewUser(login, name(operation), Role.BRANCH_PLANNER, scope, null), "kata-sandi-uji-2026");
            return Outcome.applied(Map.of("login", login));
        }
    }

    static boolean exists(Users users, String login) {
        return users.findByLogin(login).map(Actor::id).isPresent();
    }
}
