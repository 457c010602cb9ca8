/** What families say of the service, as counts that belong to nobody. */
@ApplicationModule(allowedDependencies = {"shared", "geo", "planning", "sync"})
@NullMarked
package id.mcsoc.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
