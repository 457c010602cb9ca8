package id.mcsoc.planning.team;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import java.util.List;

/** A team to set up. {@code officers}: without the driver. */
public record AddTeam(BranchCode branch, String code, String name, Base base, List<String> skills, Crew crew, Kit kit) {

    public AddTeam {
        if (!code.matches("[A-Z][A-Z0-9-]{0,11}(\\+[0-9]{1,3}){0,2}|[A-Z][A-Z0-9-]{0,19}")) {
            throw new IllegalArgumentException(
                    "a team's code is 1 to 20 capitals, digits or hyphens, a lent one's ends with + and a number");
        }
        skills = List.copyOf(skills);
    }

    /** Where the day starts and ends. */
    public record Base(String name, Coordinates at) {}

    public record Crew(int officers, int familiesPerDay, int visitsPerDay) {
        public Crew {
            if (officers < 1 || familiesPerDay < 1 || visitsPerDay < 1) {
                throw new IllegalArgumentException("officers, families and visits a day must be at least 1");
            }
        }
    }

    public record Kit(String vehicle, int cardStock) {}
}
