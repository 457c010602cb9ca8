/** Is this card ours, and does it still hold. */
@NullMarked
package id.mcsoc.cards.check;

import org.jspecify.annotations.NullMarked;
