package id.mcsoc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** {@link DemoServer} with one of everything in it ({@link SomebodysIds}), its statements counted, and some leaks. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DemoServer
@Import({Statements.class, Leaks.class})
@interface FilledServer {}
