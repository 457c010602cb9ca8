package id.mcsoc.sync.office;

import id.mcsoc.sync.Outcome.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to list; {@code open}: only conflicts, rejections and blocked ones that nobody has worked on. */
record OperationFilter(
        @Nullable UUID visit,
        @Nullable UUID device,
        @Nullable Kind result,
        boolean open,
        int page) {

    static final int PER_PAGE = 50;
    private static final int LAST_PAGE = 10_000;

    OperationFilter {
        page = Math.min(LAST_PAGE, Math.max(0, page));
    }

    public boolean isEmpty() {
        return visit == null && device == null && result == null && !open;
    }

    int offset() {
        return page * PER_PAGE;
    }

    String where() {
        return " where o.branch = ?"
                + (visit == null ? "" : " and o.visit = ?")
                + (device == null ? "" : " and o.device = ?")
                + (result == null ? "" : " and o.result = ?")
                + (open ? " and o.handled_at is null and o.result not in ('APPLIED', 'MERGED')" : "");
    }

    List<Object> parameters(String branch) {
        var parameters = new ArrayList<Object>(List.of(branch));
        if (visit != null) {
            parameters.add(visit);
        }
        if (device != null) {
            parameters.add(device);
        }
        if (result != null) {
            parameters.add(result.name());
        }
        return parameters;
    }
}
