/** What if: named plans beside the real one, and any two plans side by side. */
@NullMarked
package id.mcsoc.planning.scenario;

import org.jspecify.annotations.NullMarked;
