/** What people may ask about their own data, the clock of each answer, and how long data is kept. */
@ApplicationModule(allowedDependencies = {"shared", "print", "geo", "access", "members", "sync"})
@NullMarked
package id.mcsoc.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
