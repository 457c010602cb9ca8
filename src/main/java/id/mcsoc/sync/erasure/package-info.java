/** What tablets sent about a person, emptied: that it came, when and from whom stays. */
@NullMarked
package id.mcsoc.sync.erasure;

import org.jspecify.annotations.NullMarked;
