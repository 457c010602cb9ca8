package id.mcsoc.field.desk;

import id.mcsoc.members.CaseFollowers;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.sync.Cases;
import id.mcsoc.sync.Cases.Companion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names what travels with a change that waits, so that whoever decides knows about what else. */
@Component
class TabletFollowers implements CaseFollowers {

    private final Cases cases;
    private final Members members;
    private final MessageSource messages;

    TabletFollowers(Cases cases, Members members, MessageSource messages) {
        this.cases = cases;
        this.members = members;
        this.messages = messages;
    }

    @Override
    public List<Follower> of(UUID operation) {
        return cases.companions(operation).stream().map(this::follower).toList();
    }

    private Follower follower(Companion one) {
        return new Follower(
                said("sync.type." + one.type(), one.type()),
                who(one.entity()),
                one.capturedAt(),
                said("sync.kind." + one.outcome(), ""));
    }

    private String who(String entity) {
        var id = entity.substring(entity.indexOf('/') + 1);
        if (entity.startsWith("MEMBER/") && id.matches("[0-9a-f-]{36}")) {
            return members.member(new MemberId(UUID.fromString(id)))
                    .map(MemberView::name)
                    .orElse("");
        }
        return Optional.of(id)
                .filter(card -> entity.startsWith("FAMILY/") && card.matches("\\d{16}"))
                .flatMap(card -> members.family(new FamilyCardNumber(card)))
                .map(family -> family.head().name())
                .orElse("");
    }

    private String said(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, new Object[0], otherwise, LocaleContextHolder.getLocale()));
    }
}
