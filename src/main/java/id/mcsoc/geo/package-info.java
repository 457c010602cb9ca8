/** Where things are, and how long it takes between them. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.mcsoc.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
