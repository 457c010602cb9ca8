package id.mcsoc.cards;

import id.mcsoc.geo.BranchCode;

/** A team's blank cards have just fallen to the mark of {@code mcs.cards.low-stock}. */
public record StockLow(String team, BranchCode branch, int blanks) {}
