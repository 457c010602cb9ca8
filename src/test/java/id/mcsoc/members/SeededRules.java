package id.mcsoc.members;

import id.mcsoc.shared.Csv;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The rules every installation starts with. */
public final class SeededRules {

    private static final List<FamilyRule> ALL =
            Csv.read(new ClassPathResource("seed/reference/family-rules.csv"), MembersSeed::rule);

    private SeededRules() {}

    public static List<FamilyRule> all() {
        return ALL;
    }
}
