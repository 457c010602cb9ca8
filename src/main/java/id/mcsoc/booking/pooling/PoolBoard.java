package id.mcsoc.booking.pooling;

import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.RequestId;
import java.time.Instant;
import java.util.List;

/** Small groups of a branch at a glance. @param possible invitations that could go out now */
public record PoolBoard(List<Waiting> waiting, List<Invited> invited, int possible) {

    public record Waiting(RequestId request, String area, int families, Instant since) {}

    public record Invited(List<Answer> answers, int families, OfferedWindow time, double km, Instant expiresAt) {}

    public record Answer(String area, int families, boolean accepted, boolean host) {}
}
