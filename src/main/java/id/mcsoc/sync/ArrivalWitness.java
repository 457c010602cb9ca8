package id.mcsoc.sync;

import java.util.List;

/**
 * Hears every text a tablet sent, understood or not, once its rows stand and in the transaction that wrote them: what it
 * does to them nobody has read before.
 */
public interface ArrivalWitness {

    void arrived(List<String> texts);
}
