/** A kelurahan asks for a visit. */
@ApplicationModule(allowedDependencies = {"shared", "geo", "access", "members"})
@NullMarked
package id.mcsoc.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
