/** What is out of order on certain days: every plan, offer and move counts with it until somebody lifts it. */
@NullMarked
package id.mcsoc.planning.trouble;

import org.jspecify.annotations.NullMarked;
