package id.mcsoc.sync.push;

import id.mcsoc.McsOcApplication;
import id.mcsoc.access.Actor;
import id.mcsoc.access.NewUser;
import id.mcsoc.access.Role;
import id.mcsoc.access.Scope;
import id.mcsoc.access.UserId;
import id.mcsoc.access.Users;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.NewDevice;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.VisitScope;
import id.mcsoc.sync.photos.NamedPhotos;
import id.mcsoc.sync.quarantine.Quarantine;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The application as it ships, with an operation that counts its effects and a tap for test devices. A device whose
 * name says so meets a deliberately wrong server: that is how the checkers are checked.
 */
public final class FaultServer {

    public static final String DEDUPE_OFF = "dedupe-off";
    public static final String ANY_ORDER = "any-order";
    public static final String ACK_BEFORE_COMMIT = "ack-before-commit";

    private FaultServer() {}

    public static void main(String[] args) {
        var application = new SpringApplication(McsOcApplication.class, Additions.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("withoutTestBeans", new WithoutTestBeans()));
        application.run(args);
    }

    /** What stands on the test class path for other tests does not belong to the application. */
    private static final class WithoutTestBeans extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName())
                    || reader.getClassMetadata().getClassName().contains("FaultServer");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTestBeans;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    @TestConfiguration
    static class Additions {

        @Bean
        @Primary
        VisitScope everyVisit() {
            return (officer, visit) -> true;
        }

        @Bean
        OperationHandler effect(JdbcClient jdbc) {
            return new Effect(jdbc);
        }

        @Bean
        @Primary
        OperationJournal forgetfulJournal(
                JdbcClient jdbc, tools.jackson.databind.json.JsonMapper json, NamedPhotos photos) {
            return new ForgetfulJournal(jdbc, json, photos);
        }

        @Bean
        @Primary
        BatchIntake hastyIntake(
                TransactionTemplate transaction,
                IntakeRound round,
                OperationJournal journal,
                Quarantine quarantine,
                Clock clock,
                JdbcClient jdbc) {
            return new HastyIntake(transaction, round, journal, quarantine, clock, jdbc);
        }

        @Bean
        @Lazy(false)
        Tap tap(Devices devices, Users users, JdbcClient jdbc) {
            return new Tap(devices, users, jdbc);
        }
    }

    /** One row for each time an operation has an effect; nothing in the table forbids a second one. */
    private record Effect(JdbcClient jdbc) implements OperationHandler {
        @Override
        public String type() {
            return "FAULT_EFFECT";
        }

        @Override
        public Outcome apply(Operation operation) {
            jdbc.sql("insert into fault_effect (op_id, device, seq) values (?,?,?)")
                    .params(operation.id(), operation.device().value(), operation.seq())
                    .update();
            return Outcome.applied(Map.of());
        }
    }

    /** What the names of devices order, read once. */
    private record Variants(JdbcClient jdbc, Map<UUID, String> names) {

        Variants(JdbcClient jdbc) {
            this(jdbc, new ConcurrentHashMap<>());
        }

        boolean is(UUID device, String variant) {
            return variant.equals(names.computeIfAbsent(device, this::name));
        }

        private String name(UUID device) {
            return jdbc.sql("select name from sync_device where id = ?")
                    .param(device)
                    .query(String.class)
                    .optional()
                    .orElse("");
        }
    }

    /** Without a memory every operation looks new. */
    static class ForgetfulJournal extends OperationJournal {

        private final Variants variants;
        private final ThreadLocal<UUID> asked = new ThreadLocal<>();

        ForgetfulJournal(JdbcClient jdbc, tools.jackson.databind.json.JsonMapper json, NamedPhotos photos) {
            super(jdbc, json, photos);
            this.variants = new Variants(jdbc);
        }

        @Override
        Optional<Long> appliedThrough(Batch batch) {
            asked.set(batch.device());
            var real = super.appliedThrough(batch);
            if (variants.is(batch.device(), ANY_ORDER) && !batch.operations().isEmpty()) {
                return real.map(through -> batch.operations().get(0).seq() - 1);
            }
            return variants.is(batch.device(), DEDUPE_OFF)
                            && !batch.operations().isEmpty()
                    ? real.map(through ->
                            Math.min(through, batch.operations().get(0).seq() - 1))
                    : real;
        }

        @Override
        Chain chain(Batch batch, long through) {
            return variants.is(batch.device(), ANY_ORDER) ? Chain.broken() : super.chain(batch, through);
        }

        @Override
        boolean knows(UUID operation) {
            return !variants.is(asked.get(), DEDUPE_OFF) && super.knows(operation);
        }

        @Override
        void add(Batch batch, Entry entry, Outcome outcome) {
            if (!variants.is(batch.device(), DEDUPE_OFF)
                    || super.find(batch, entry.seq()).isEmpty()) {
                super.add(batch, entry, outcome);
            }
        }
    }

    /** Says yes first and writes an hour later. */
    static class HastyIntake extends BatchIntake {

        private final Variants variants;

        HastyIntake(
                TransactionTemplate transaction,
                IntakeRound round,
                OperationJournal journal,
                Quarantine quarantine,
                Clock clock,
                JdbcClient jdbc) {
            super(transaction, round, journal, quarantine, clock);
            this.variants = new Variants(jdbc);
        }

        @Override
        Progress receive(DeviceActor from, Batch batch) {
            if (!variants.is(batch.device(), ACK_BEFORE_COMMIT)) {
                return super.receive(from, batch);
            }
            var results = new TreeMap<Long, Outcome>();
            batch.operations().forEach(sent -> results.put(sent.seq(), Outcome.applied(Map.of())));
            CompletableFuture.runAsync(
                    () -> super.receive(from, batch), CompletableFuture.delayedExecutor(1, TimeUnit.HOURS));
            return new Progress(results.isEmpty() ? 0 : results.lastKey(), results, true);
        }
    }

    /** Gives test devices without a login; below /field/, which is open to everybody, and only in this class. */
    @TestComponent
    @RestController
    static class Tap {

        private final Devices devices;
        private final Users users;

        Tap(Devices devices, Users users, JdbcClient jdbc) {
            this.devices = devices;
            this.users = users;
            jdbc.sql("create table if not exists fault_effect (n bigint generated by default as identity primary key,"
                            + " op_id uuid not null, device uuid not null, seq bigint not null)")
                    .update();
        }

        @GetMapping("/field/tap")
        DeviceId device(@RequestParam String name, @RequestParam String key) {
            var login = "petugas.uji";
            var officer = users.findByLogin(login).orElseGet(() -> {
                users.add(
                        new NewUser(login, "Petugas uji", Role.FIELD_OFFICER, scope("T1"), null),
                        "kata-sandi-uji-2026");
                return users.findByLogin(login).orElseThrow();
            });
            var head = new Actor(new UserId(UUID.randomUUID()), "Kepala", Role.BRANCH_HEAD, scope(null));
            var code = devices.invite(officer.id(), head).code();
            return devices.enrol(officer, new NewDevice(name, code, key));
        }

        private static Scope scope(@org.jspecify.annotations.Nullable String team) {
            return new Scope(new BranchCode("JAMBI"), null, null, team);
        }
    }
}
