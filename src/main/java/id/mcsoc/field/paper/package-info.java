/** The visit on paper: a list and numbered forms to take along, each entered once or declared void. */
@NullMarked
package id.mcsoc.field.paper;

import org.jspecify.annotations.NullMarked;
