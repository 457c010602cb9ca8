package id.mcsoc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application, reference seed only, at a time that stands still ({@link TestTime}), on an empty database of
 * its own: H2 and, in the second run of the suite, PostgreSQL. Mark the class or method {@code @Transactional} when it
 * writes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ActiveProfiles("test")
@SpringBootTest(properties = {"mcs.seed=reference", "mcs.planning.jobs=false", "spring.main.banner-mode=off"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestTime.class, TestPasswords.class})
public @interface McsTest {}
