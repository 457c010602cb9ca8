package id.mcsoc.shared;

/**
 * Fills a module's tables at first start from {@code classpath:seed/}. Loading twice changes nothing. Seeds run in
 * the order of {@link org.springframework.core.annotation.Order}: lower modules first.
 */
public interface Seed {

    enum Level {
        NONE,
        REFERENCE,
        DEMO
    }

    /** True facts: areas, holidays, categories, tariffs. */
    default void reference() {}

    /** Invented people and demand. Called after every reference seed is done. */
    default void demo() {}
}
