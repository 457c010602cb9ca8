/** What the office sees of the wire: operations received, those to work on, and the tablets. */
@NullMarked
package id.mcsoc.sync.office;

import org.jspecify.annotations.NullMarked;
