package id.mcsoc.shared;

/** Says no, with a stable code and the arguments of its sentence. Nothing was changed. */
public class Refused extends RuntimeException {

    private final transient RefusalCode code;
    private final transient Object[] arguments;

    public Refused(RefusalCode code, Object... arguments) {
        super(code.name());
        this.code = code;
        this.arguments = arguments;
    }

    public RefusalCode code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
