/** What the tablets of a visit hear of changes made elsewhere. */
@NullMarked
package id.mcsoc.field.feed;

import org.jspecify.annotations.NullMarked;
