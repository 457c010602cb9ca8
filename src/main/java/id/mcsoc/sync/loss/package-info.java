/** What tablets lost before it arrived: noticed, told to the branch, closed by a person. */
@NullMarked
package id.mcsoc.sync.loss;

import org.jspecify.annotations.NullMarked;
