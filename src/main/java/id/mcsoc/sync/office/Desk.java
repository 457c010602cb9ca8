package id.mcsoc.sync.office;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.sync.WaitingWork;
import id.mcsoc.sync.WaitingWork.Item;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One queue of everything that waits for a person of a branch, whoever found it. */
@Service
@Transactional
class Desk {

    private final List<WaitingWork> sources;
    private final JdbcClient jdbc;
    private final AccessLog log;
    private final MessageSource messages;
    private final Clock clock;

    Desk(List<WaitingWork> sources, JdbcClient jdbc, AccessLog log, MessageSource messages, Clock clock) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    /** Who has waited longest comes first. */
    List<DeskRow> of(Actor actor) {
        log.saw(actor, "sync-desk", "branch:" + actor.branch().value());
        return sources.stream()
                .flatMap(source -> source.of(actor).stream())
                .sorted(Comparator.comparing(Item::since).thenComparing(Item::address))
                .map(this::row)
                .toList();
    }

    private DeskRow row(Item item) {
        return new DeskRow(
                item.kind(),
                item.what(),
                item.since(),
                age(item.since()),
                item.who(),
                item.address(),
                item.operation().map(this::companions).orElse(0L));
    }

    private long companions(UUID operation) {
        return jdbc.sql("select count(*) from sync_operation f join sync_operation o on o.device = f.device"
                        + " and o.incarnation = f.incarnation and o.seq = f.case_seq"
                        + " where o.op_id = ? and f.result = 'BLOCKED'")
                .param(operation)
                .query(Long.class)
                .single();
    }

    private String age(Instant since) {
        var hours = Math.max(0, Duration.between(since, clock.instant()).toHours());
        var key = hours < 48 ? "sync.waiting-hours" : "sync.waiting-days";
        var count = hours < 48 ? hours : hours / 24;
        return messages.getMessage(key, new Object[] {count}, LocaleContextHolder.getLocale());
    }
}
