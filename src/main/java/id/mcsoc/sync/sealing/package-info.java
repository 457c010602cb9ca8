/** What tablets seal for the office: nobody but the centre opens it, not even the officer who wrote it. */
@NullMarked
package id.mcsoc.sync.sealing;

import org.jspecify.annotations.NullMarked;
