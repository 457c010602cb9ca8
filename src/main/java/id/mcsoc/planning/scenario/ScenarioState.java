package id.mcsoc.planning.scenario;

enum ScenarioState {
    COMPUTING,
    READY,
    FAILED
}
