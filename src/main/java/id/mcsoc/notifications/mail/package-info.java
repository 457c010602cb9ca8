/** E-mail that waits in a table until the mail server took it. */
@NullMarked
package id.mcsoc.notifications.mail;

import org.jspecify.annotations.NullMarked;
