package id.mcsoc.rights;

import org.springframework.context.ApplicationContext;

/** What the clock does once an hour. */
public record LateArrivalsNow(ApplicationContext context) {

    public void look() {
        context.getBean(LateArrivals.class).look();
    }
}
