/** The tablet's pages: rendered once per language, without user or data, listed for the service worker. */
@NullMarked
package id.mcsoc.field.shell;

import org.jspecify.annotations.NullMarked;
