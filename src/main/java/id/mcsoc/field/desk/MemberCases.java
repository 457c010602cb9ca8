package id.mcsoc.field.desk;

import id.mcsoc.access.Actor;
import id.mcsoc.members.WaitingCases;
import id.mcsoc.members.WaitingCases.WaitingCase;
import id.mcsoc.sync.WaitingWork;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Conflicts and possible twins stand in the same queue as everything else that waits. */
@Component
class MemberCases implements WaitingWork {

    private final WaitingCases cases;
    private final MessageSource messages;

    MemberCases(WaitingCases cases, MessageSource messages) {
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public List<Item> of(Actor actor) {
        return cases.of(actor.branch()).stream().map(this::item).toList();
    }

    private Item item(WaitingCase one) {
        if (one.group().isEmpty()) {
            var what = said("sync.desk-twin", one.name());
            return new Item(Kind.TWIN, what, one.since(), one.name(), "/members/twins#" + one.id(), one.operation());
        }
        var group = said("members.group." + one.group().get());
        var what = said("sync.desk-conflict", group, one.name());
        var who = said("sync.desk-family", one.name(), one.by());
        return new Item(Kind.CONFLICT, what, one.since(), who, "/members/conflicts/" + one.id(), one.operation());
    }

    private String said(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
