package id.mcsoc.geo;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** A branch and its territory: the regencies ({@code 15.71}) it serves. */
public record BranchOffice(
        BranchCode code,
        String name,
        Coordinates at,
        ZoneId zone,
        LocalTime opens,
        LocalTime closes,
        Set<String> regencies) {

    public boolean serves(AreaCode area) {
        return regencies.contains(area.regency());
    }
}
