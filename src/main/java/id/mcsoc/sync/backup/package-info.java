/** How far backups reach, and what happens when one had to be used. */
@NullMarked
package id.mcsoc.sync.backup;

import org.jspecify.annotations.NullMarked;
