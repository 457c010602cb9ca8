package id.mcsoc.planning.run;

import java.util.UUID;

/** What takes a while and is done by whichever node is free; what a dead node had begun another one does. */
public interface Work {

    /** Its name in the queue. */
    String kind();

    /** @return false when another attempt has to carry it on */
    boolean run(UUID id);

    /** The server closes: what has begun is handed over. */
    void stopAll();
}
