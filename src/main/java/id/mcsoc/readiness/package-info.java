/** Whether a visit can take place, and whose turn it is to make sure. */
@ApplicationModule(allowedDependencies = {"shared", "geo", "access", "booking", "planning"})
@NullMarked
package id.mcsoc.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
