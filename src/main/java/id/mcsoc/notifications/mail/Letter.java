package id.mcsoc.notifications.mail;

import java.util.Optional;

/** A mail as it will be sent, without personal data. {@code calendar}: an iCalendar file to attach. */
public record Letter(String subject, String body, Optional<String> calendar) {}
