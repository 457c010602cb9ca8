package id.mcsoc.geo;

import java.util.List;
import org.springframework.stereotype.Service;

/** Branch offices and their territory. */
@Service
public class Branches {

    /** @throws id.mcsoc.shared.NotFound for an unknown code */
    public BranchOffice get(BranchCode code) {
        throw new UnsupportedOperationException();
    }

    /** The branch whose territory the area belongs to. @throws id.mcsoc.shared.NotFound outside every territory */
    public BranchOffice serving(AreaCode area) {
        throw new UnsupportedOperationException();
    }

    public List<BranchOffice> all() {
        throw new UnsupportedOperationException();
    }
}
