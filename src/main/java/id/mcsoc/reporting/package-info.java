/** What happened, counted. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "print",
            "geo",
            "access",
            "booking",
            "planning",
            "members",
            "cards",
            "complaints",
            "sync",
            "field",
            "promises",
            "survey"
        })
@NullMarked
package id.mcsoc.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
