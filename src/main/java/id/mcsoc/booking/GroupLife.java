package id.mcsoc.booking;

import org.springframework.stereotype.Component;

/** Who shares a visit, and what follows when somebody does not any more. */
@Component
record GroupLife(Companions companions, Headcount headcount) {}
