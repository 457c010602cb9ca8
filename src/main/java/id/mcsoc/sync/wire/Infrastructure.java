package id.mcsoc.sync.wire;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells "the operation is wrong" from "the database is not well": only the latter may be tried again. */
public final class Infrastructure {

    /** SQL states by class: connection, transaction rolled back, out of resources, operator, system error. */
    private static final Set<String> SQL_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** H2: lock timeout, out of memory, database closed, connection broken, file errors. */
    private static final Set<String> H2_STATES =
            Set.of("HYT00", "90108", "90121", "90098", "90067", "90028", "90031", "90007");

    private static final int FRAMES = 6;

    private Infrastructure() {}

    public static boolean failed(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Infrastructure::isInfrastructure);
    }

    /** Classes and places only: messages of the database quote people's numbers. */
    public static String trace(Throwable failure) {
        var classes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(" < "));
        var frames = Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return classes + " at " + frames;
    }

    private static boolean isInfrastructure(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return sql instanceof SQLTransientException
                    || sql instanceof SQLRecoverableException
                    || isInfrastructure(sql.getSQLState());
        }
        return cause instanceof Error
                || cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof NonTransientDataAccessResourceException
                || cause instanceof TransactionException;
    }

    private static boolean isInfrastructure(@Nullable String state) {
        return state != null
                && (H2_STATES.contains(state) || state.length() == 5 && SQL_CLASSES.contains(state.substring(0, 2)));
    }
}
