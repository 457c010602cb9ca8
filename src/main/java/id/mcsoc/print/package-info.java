/** What leaves as paper: a page of ours as PDF, a text as QR code. Knows no one's matter. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.mcsoc.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
