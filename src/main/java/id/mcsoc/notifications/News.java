package id.mcsoc.notifications;

import org.jspecify.annotations.Nullable;

/** What happened, before it is known who must hear of it. The same event always has the same {@code key}. */
record News(
        NoticeKind kind, String key, Facts facts, @Nullable Slot slot) {

    static News of(NoticeKind kind, Object subject, Object version, Facts facts, @Nullable Slot slot) {
        return new News(kind, kind + ":" + subject + ":" + version, facts, slot);
    }
}
