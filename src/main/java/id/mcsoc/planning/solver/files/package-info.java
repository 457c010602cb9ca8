/** Problems and plans as files, and the command line that plans without web server or database. */
@NullMarked
package id.mcsoc.planning.solver.files;

import org.jspecify.annotations.NullMarked;
