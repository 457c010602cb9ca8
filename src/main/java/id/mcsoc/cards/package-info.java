/** Cards printed, spoiled, in stock; numbers leased. */
@ApplicationModule(allowedDependencies = {"shared", "geo", "access", "members"})
@NullMarked
package id.mcsoc.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
