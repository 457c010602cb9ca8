/** Times that a kelurahan has chosen and no plan has yet. */
@NullMarked
package id.mcsoc.planning.hold;

import org.jspecify.annotations.NullMarked;
