/** What planner and branch head see. */
@NullMarked
package id.mcsoc.planning.board;

import org.jspecify.annotations.NullMarked;
