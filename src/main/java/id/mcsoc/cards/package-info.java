/** Cards printed, spoiled, in stock; numbers leased. */
@ApplicationModule(allowedDependencies = {"shared", "print", "geo", "access", "members"})
@NullMarked
package id.mcsoc.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
