package id.mcsoc.access;

public record UserDeactivated(UserId user) {}
