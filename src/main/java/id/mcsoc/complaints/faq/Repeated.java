package id.mcsoc.complaints.faq;

import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.trends.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question that several people asked: of one category, and at least four words in ten of both the same.
 *
 * @param example as the first one asked it
 */
record Repeated(String category, String example, List<TicketNumber> tickets) {

    static final int FEWEST = 3;
    private static final double ALIKE = 0.4;

    static List<Repeated> among(List<Complaint> questions, Words words) {
        var groups = new ArrayList<Group>();
        questions.stream()
                .sorted(Comparator.comparing(Complaint::capturedAt)
                        .thenComparing(one -> one.ticket().value()))
                .forEach(question -> join(groups, question, words));
        return groups.stream()
                .filter(group -> group.tickets().size() >= FEWEST)
                .map(group -> new Repeated(group.category(), group.example(), group.tickets()))
                .sorted(Comparator.comparing(
                        (Repeated found) -> -found.tickets().size()))
                .toList();
    }

    private static void join(List<Group> groups, Complaint question, Words words) {
        var telling = words.telling(question.opened().text());
        groups.stream()
                .filter(group -> group.category().equals(question.category()))
                .filter(group -> alike(group.words(), telling) >= ALIKE)
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new Group(question.category(), question.opened().text(), telling, new ArrayList<>());
                    groups.add(fresh);
                    return fresh;
                })
                .tickets()
                .add(question.ticket());
    }

    /** Shared words of all words. */
    static double alike(Set<String> one, Set<String> other) {
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        var all = one.size() + other.size() - shared.size();
        return all == 0 ? 0 : (double) shared.size() / all;
    }

    private record Group(String category, String example, Set<String> words, List<TicketNumber> tickets) {}
}
