package id.mcsoc.cards;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.Origin;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Cards printed, spoiled, in stock; provisional numbers leased. */
@Service
public class Cards {

    /** Logs a print. Repeating the same operation logs nothing twice. @return the copy number, from 1 */
    public int print(PrintCard command, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** Copies printed so far. */
    public int copies(MemberId member) {
        throw new UnsupportedOperationException();
    }

    /** Blank cards the team has. */
    public int stock(String team) {
        throw new UnsupportedOperationException();
    }

    /** A block of provisional member numbers that no one else will ever get. */
    public NumberLease leaseMemberNumbers(UUID device, AreaCode area, int size) {
        throw new UnsupportedOperationException();
    }
}
