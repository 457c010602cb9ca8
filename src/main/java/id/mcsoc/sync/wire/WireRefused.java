package id.mcsoc.sync.wire;

/** Nothing of the request was kept. {@code detail} names the place in the request, never its content. */
public final class WireRefused extends RuntimeException {

    private final WireRefusal code;
    private final String detail;

    public WireRefused(WireRefusal code, String detail) {
        super(code + " " + detail);
        this.code = code;
        this.detail = detail;
    }

    public WireRefusal code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
