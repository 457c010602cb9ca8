/** Something went wrong with what was promised: the smallest change, whom to tell, and the branch head's word. */
@NullMarked
package id.mcsoc.planning.repair;

import org.jspecify.annotations.NullMarked;
