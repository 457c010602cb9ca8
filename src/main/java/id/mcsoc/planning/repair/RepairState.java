package id.mcsoc.planning.repair;

enum RepairState {
    PROPOSED,
    APPROVED,
    DISCARDED
}
