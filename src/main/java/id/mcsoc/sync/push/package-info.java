/** Operations come in: read strictly, taken once and in order, answered when they are durable. */
@NullMarked
package id.mcsoc.sync.push;

import org.jspecify.annotations.NullMarked;
