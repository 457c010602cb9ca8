package id.mcsoc;

import java.lang.reflect.Method;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/** Says which listener failed, and where; not with what, since messages of databases quote people's numbers. */
@Component
class EventFailures implements AsyncConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(EventFailures.class);

    private final AsyncTaskExecutor executor;

    EventFailures(@Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
        this.executor = executor;
    }

    @Override
    public Executor getAsyncExecutor() {
        return executor;
    }

    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        return EventFailures::tell;
    }

    static void tell(Throwable failure, Method listener, Object... arguments) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        LOG.error(
                "{}.{} failed and will be tried again: {} at {}",
                listener.getDeclaringClass().getSimpleName(),
                listener.getName(),
                cause.getClass().getName(),
                cause.getStackTrace().length == 0 ? "?" : cause.getStackTrace()[0]);
    }
}
