package id.mcsoc.complaints.faq;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Seed;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Reads faq.csv; a question the branch answers already, or withdrew, is left as it is. */
@Component
@Order(41)
class FaqSeed implements Seed {

    private static final String OFFICER = "pengaduan";

    private final FaqBook book;
    private final Users users;
    private final Resource file;

    FaqSeed(FaqBook book, Users users, @Value("classpath:seed/demo/faq.csv") Resource file) {
        this.book = book;
        this.users = users;
        this.file = file;
    }

    @Override
    public void demo() {
        users.findByLogin(OFFICER).ifPresent(this::load);
    }

    private void load(Actor officer) {
        var known = book.of(officer).stream().map(FaqEntry::question).collect(Collectors.toSet());
        Csv.read(file, FaqSeed::form).stream()
                .filter(form -> !known.contains(form.asked()))
                .forEach(form -> book.add(form, officer));
    }

    private static FaqForm form(Csv.Row row) {
        return new FaqForm(
                row.text("category"),
                row.text("question"),
                row.text("answer"),
                row.optional("rule", Function.identity()).orElse(""),
                false);
    }
}
