/** The insured and their families. */
@ApplicationModule(allowedDependencies = {"shared", "geo", "access"})
@NullMarked
package id.mcsoc.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
