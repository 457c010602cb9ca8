package id.mcsoc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What this thread asks the database for, statement by statement: work without a clock. */
@TestConfiguration
class Statements {

    private static final ThreadLocal<List<String>> ASKED = ThreadLocal.withInitial(ArrayList::new);
    private static final ThreadLocal<List<String>> VALUES = ThreadLocal.withInitial(ArrayList::new);

    @Bean
    static BeanPostProcessor countingStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new Counting(source) : bean;
            }
        };
    }

    /** What was asked since the last call. */
    static List<String> taken() {
        var asked = List.copyOf(ASKED.get());
        ASKED.get().clear();
        return asked;
    }

    /** What was bound to it since the last call. */
    static List<String> values() {
        var values = List.copyOf(VALUES.get());
        VALUES.get().clear();
        return values;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counting(super.getConnection());
        }

        private static Connection counting(Connection connection) {
            return around(connection, Connection.class, (method, arguments, answer) -> {
                if (method.startsWith("prepare") && arguments != null) {
                    ASKED.get().add(String.valueOf(arguments[0]));
                }
                return answer instanceof PreparedStatement statement ? binding(statement) : answer;
            });
        }

        private static PreparedStatement binding(PreparedStatement statement) {
            return around(statement, PreparedStatement.class, (method, arguments, answer) -> {
                if (method.startsWith("set") && arguments != null && arguments.length > 1) {
                    VALUES.get().add(String.valueOf(arguments[1]));
                }
                return answer;
            });
        }

        private static <T> T around(T real, Class<T> type, Ear ear) {
            return type.cast(Proxy.newProxyInstance(
                    Statements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        try {
                            return ear.heard(method.getName(), arguments, method.invoke(real, arguments));
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }

    private interface Ear {
        Object heard(String method, Object[] arguments, Object answer);
    }
}
