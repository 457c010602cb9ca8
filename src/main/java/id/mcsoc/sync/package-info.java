/** Takes operations from tablets: once each, in order. */
@ApplicationModule(allowedDependencies = {"shared", "print", "geo", "access"})
@NullMarked
package id.mcsoc.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
