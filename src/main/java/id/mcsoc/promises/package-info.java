/** When a service is finished, and whether the word was kept. */
@ApplicationModule(
        allowedDependencies = {"shared", "print", "geo", "access", "members", "cards", "complaints", "planning", "sync"
        })
@NullMarked
package id.mcsoc.promises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
