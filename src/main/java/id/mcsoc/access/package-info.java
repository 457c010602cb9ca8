/** Who may do what, and where; who saw what. */
@ApplicationModule(allowedDependencies = {"shared", "geo"})
@NullMarked
package id.mcsoc.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
