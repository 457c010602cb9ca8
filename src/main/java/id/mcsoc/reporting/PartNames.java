package id.mcsoc.reporting;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchOffice;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.reporting.figures.Figure;
import id.mcsoc.reporting.figures.Figures;
import id.mcsoc.reporting.figures.Lens;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Months, areas, teams and branches as people call them. */
@Component
class PartNames {

    private final Areas areas;
    private final Branches branches;

    PartNames(Areas areas, Branches branches) {
        this.areas = areas;
        this.branches = branches;
    }

    record Part(String name, Figure figure) {}

    /** What a figure may be told apart by: teams only inside a branch, branches only from above them. */
    static List<Figures.By> ways(Lens lens) {
        return Stream.of(Figures.By.values())
                .filter(by -> by != Figures.By.TEAM || !lens.guarded())
                .filter(by -> by != Figures.By.BRANCH || lens.branch().isEmpty())
                .toList();
    }

    /** An empty name: no team had a hand in it. */
    List<Part> of(Figures.By by, Map<String, Figure> figures) {
        return figures.entrySet().stream()
                .map(part -> new Part(name(by, part.getKey()), part.getValue()))
                .toList();
    }

    private String name(Figures.By by, String code) {
        return switch (by) {
            case MONTH ->
                YearMonth.parse(code).format(DateTimeFormatter.ofPattern("MMMM yyyy", LocaleContextHolder.getLocale()));
            case KELURAHAN ->
                areas.find(new AreaCode(code)).map(Kelurahan::name).orElse(code);
            case KECAMATAN -> kecamatan(code);
            case TEAM -> code;
            case BRANCH ->
                branches.all().stream()
                        .filter(branch -> branch.code().value().equals(code))
                        .map(BranchOffice::name)
                        .findFirst()
                        .orElse(code);
        };
    }

    private String kecamatan(String code) {
        return branches.all().stream()
                .flatMap(branch -> areas.of(branch.code()).stream())
                .filter(area -> area.code().kecamatan().equals(code))
                .map(Kelurahan::kecamatan)
                .findFirst()
                .orElse(code);
    }
}
