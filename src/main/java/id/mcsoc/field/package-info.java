/** The visit day, in a hall, without network. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "print",
            "geo",
            "access",
            "members",
            "cards",
            "complaints",
            "booking",
            "planning",
            "promises",
            "survey",
            "sync"
        })
@NullMarked
package id.mcsoc.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
