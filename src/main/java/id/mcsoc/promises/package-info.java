/** When a service is finished, and whether the word was kept. */
@ApplicationModule(allowedDependencies = {"shared", "geo", "access", "members", "complaints", "planning", "sync"})
@NullMarked
package id.mcsoc.promises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
