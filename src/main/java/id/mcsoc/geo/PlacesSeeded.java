package id.mcsoc.geo;

/** The tables of places were filled: whoever keeps something of them in memory reads again. */
public record PlacesSeeded() {}
