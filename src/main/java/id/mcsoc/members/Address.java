package id.mcsoc.members;

import id.mcsoc.geo.AreaCode;

/** Where a family lives. {@code rt} and {@code rw} are neighbourhood units, three digits, may be empty. */
public record Address(String street, String rt, String rw, AreaCode area, String postalCode) {}
