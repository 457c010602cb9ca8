package id.mcsoc.geo;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Kelurahan and desa by code; codes of before the 2022 split stay valid. */
@Service
public class Areas {

    /** The area as it is called today; an old code answers with its successor. */
    public Optional<Kelurahan> find(AreaCode code) {
        throw new UnsupportedOperationException();
    }

    /** @throws id.mcsoc.shared.NotFound for an unknown code */
    public Kelurahan get(AreaCode code) {
        throw new UnsupportedOperationException();
    }

    /** Every area of the branch's territory, by name. */
    public List<Kelurahan> of(BranchCode branch) {
        throw new UnsupportedOperationException();
    }
}
