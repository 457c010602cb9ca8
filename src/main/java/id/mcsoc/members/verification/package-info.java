/** What tablets changed and the centre has not confirmed yet: a queue, a verdict, and the family told. */
@NullMarked
package id.mcsoc.members.verification;

import org.jspecify.annotations.NullMarked;
