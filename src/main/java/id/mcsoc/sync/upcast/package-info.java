/** Operations of older apps, raised to today's form one step at a time: a hall may be offline for months. */
@NullMarked
package id.mcsoc.sync.upcast;

import org.jspecify.annotations.NullMarked;
