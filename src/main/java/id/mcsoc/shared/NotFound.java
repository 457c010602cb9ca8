package id.mcsoc.shared;

/** It is not there, or it is not yours: the answer is the same 404. */
public class NotFound extends RuntimeException {

    public NotFound(Object id) {
        super(id.getClass().getSimpleName());
    }
}
