package id.mcsoc.field;

import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.planning.VisitId;

/** A desk moved a family through the queue; the other desks of the visit hear of it. */
public record FamilyQueued(VisitId visit, FamilyCardNumber family, int desk) {}
