/** Cards the office prints itself: recorded first, then a PDF of the face the tablets print too. */
@NullMarked
package id.mcsoc.cards.office;

import org.jspecify.annotations.NullMarked;
