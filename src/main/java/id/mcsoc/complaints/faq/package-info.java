/** Questions that come again, answered once. */
@NullMarked
package id.mcsoc.complaints.faq;

import org.jspecify.annotations.NullMarked;
