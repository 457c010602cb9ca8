package id.mcsoc.planning;

import id.mcsoc.McsTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** With a planner that counts steps instead of time: the same plan on every machine. Nothing is committed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@McsTest
@Transactional
@TestPropertySource(properties = "mcs.planning.steps=200")
public @interface PlanningTest {}
