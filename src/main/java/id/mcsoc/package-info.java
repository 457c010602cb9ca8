/** MCS-OC: twelve modules, each a package; the arrows between them are verified by ModularityTest. */
@NullMarked
package id.mcsoc;

import org.jspecify.annotations.NullMarked;
