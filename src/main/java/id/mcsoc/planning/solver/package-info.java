@NullMarked
package id.mcsoc.planning.solver;

import org.jspecify.annotations.NullMarked;
