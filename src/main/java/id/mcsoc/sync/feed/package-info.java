/** Changes go out: numbered per scope, paged, kept for a while. */
@NullMarked
package id.mcsoc.sync.feed;

import org.jspecify.annotations.NullMarked;
