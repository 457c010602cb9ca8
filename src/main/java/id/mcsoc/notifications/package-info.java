/** The right person, in the right words. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "geo",
            "access",
            "booking",
            "planning",
            "readiness",
            "complaints",
            "members",
            "field",
            "promises",
            "rights"
        })
@NullMarked
package id.mcsoc.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
