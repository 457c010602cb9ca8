package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.model.PlanWeights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** The planner's own configuration with a single kind of move left in it, no warm start; or with everything. */
enum OneMove {
    CHANGE("listChangeMoveSelector"),
    SWAP("listSwapMoveSelector"),
    SUB_LIST_CHANGE("subListChangeMoveSelector"),
    SUB_LIST_SWAP("subListSwapMoveSelector"),
    K_OPT("kOptListMoveSelector"),
    RUIN_AND_RECREATE("moveIteratorFactory"),
    ALL("");

    private final String element;

    OneMove(String element) {
        this.element = element;
    }

    VisitPlanner planner() {
        var xml = bytes(this == ALL ? union() : reduced(union()));
        return new OptaVisitPlanner(xml, bytes(union()), PlanWeights.standard());
    }

    /** Every move of the planner as it is shipped, whether or not it has won the contest. */
    private static String union() {
        try (var in = OneMove.class.getResourceAsStream("/solver-config/assert.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("FULL_ASSERT", "REPRODUCIBLE")
                    .replaceAll("(?s)<assertionScoreDirectorFactory>.*</assertionScoreDirectorFactory>", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String reduced(String xml) {
        var moves =
                Pattern.compile("(?s)<" + element + ">.*?</" + element + ">").matcher(xml);
        var kept = new StringBuilder();
        while (moves.find()) {
            kept.append(moves.group());
        }
        int begin = xml.indexOf("<unionMoveSelector>") + "<unionMoveSelector>".length();
        return xml.substring(0, begin) + kept + xml.substring(xml.indexOf("</unionMoveSelector>"));
    }

    private static InputStream bytes(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}
