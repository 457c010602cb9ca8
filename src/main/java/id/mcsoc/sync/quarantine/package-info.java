/** Operations that are kept but not applied: of cloned or revoked tablets, and of apps newer than this server. */
@NullMarked
package id.mcsoc.sync.quarantine;

import org.jspecify.annotations.NullMarked;
