package id.mcsoc.geo;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Health facilities. */
@Service
public class Facilities {

    public Optional<Facility> find(String code) {
        throw new UnsupportedOperationException();
    }

    /** The nearest first-level facilities (FKTP), closest first. */
    public List<Facility> primaryNear(Coordinates at, int most) {
        throw new UnsupportedOperationException();
    }
}
