package id.mcsoc.notifications.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

@Component
class Postman {

    private final JavaMailSender server;
    private final MailSettings settings;

    Postman(JavaMailSender server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** @throws org.springframework.mail.MailException when the server does not take it */
    void send(String address, Letter letter) {
        var message = server.createMimeMessage();
        try {
            var mail = new MimeMessageHelper(message, letter.calendar().isPresent(), StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from());
            mail.setTo(address);
            mail.setSubject(letter.subject());
            mail.setText(letter.body());
            if (letter.calendar().isPresent()) {
                var bytes = letter.calendar().get().getBytes(StandardCharsets.UTF_8);
                mail.addAttachment("kunjungan.ics", new ByteArrayResource(bytes), "text/calendar; charset=UTF-8");
            }
        } catch (MessagingException e) {
            throw new MailPreparationException("cannot be written", e);
        }
        server.send(message);
    }
}
