package id.mcsoc.planning.run;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Troubles of the database that a later attempt may not meet: they do not end a run. */
public final class Passing {

    private Passing() {}

    public static boolean is(RuntimeException trouble) {
        return trouble instanceof TransientDataAccessException
                || trouble instanceof RecoverableDataAccessException
                || trouble instanceof NonTransientDataAccessResourceException
                || trouble instanceof CannotCreateTransactionException;
    }
}
