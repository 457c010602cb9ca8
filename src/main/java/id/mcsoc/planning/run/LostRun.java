package id.mcsoc.planning.run;

import id.mcsoc.planning.run.RunView.Attempt;

/** Another node took this one for dead and carries the run on: nothing more may be written here. */
class LostRun extends RuntimeException {

    LostRun(Attempt attempt) {
        super("run " + attempt.run() + " was taken up by another node after attempt " + attempt.number());
    }
}
