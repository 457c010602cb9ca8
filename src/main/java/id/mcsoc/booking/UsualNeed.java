package id.mcsoc.booking;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a visit takes of which nothing is known yet: the fewest families, each with a change of data. */
@Component
record UsualNeed(@Value("${mcs.minimum-families}") int families, ServiceCatalog services) {

    SlotAsk.Need need() {
        int minutes = families * services.get(ServiceCode.DATA_CHANGE).minutes();
        return new SlotAsk.Need(families, minutes, 0, Set.of());
    }
}
