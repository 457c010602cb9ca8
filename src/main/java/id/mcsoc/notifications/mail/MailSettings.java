package id.mcsoc.notifications.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code spring.mail.host} empty: no mail leaves the house. */
@Component
record MailSettings(
        @Value("${spring.mail.host:}") String host,
        @Value("${mcs.mail.from}") String from) {

    boolean on() {
        return !host.isBlank();
    }
}
