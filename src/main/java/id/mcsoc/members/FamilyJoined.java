package id.mcsoc.members;

import java.util.UUID;

/** A family card was registered a second time; both registrations are one family now. */
public record FamilyJoined(FamilyCardNumber familyCard, UUID operation) {}
