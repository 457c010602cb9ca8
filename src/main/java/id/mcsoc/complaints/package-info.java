/** What people complain of and what became of it. */
@ApplicationModule(allowedDependencies = {"shared", "print", "geo", "access", "members"})
@NullMarked
package id.mcsoc.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
