/** What complaints have in common: weeks, places, words, surges. */
@NullMarked
package id.mcsoc.complaints.trends;

import org.jspecify.annotations.NullMarked;
