/** Requests become a plan a branch head answers for. */
@ApplicationModule(allowedDependencies = {"shared", "geo", "access", "booking"})
@NullMarked
package id.mcsoc.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
