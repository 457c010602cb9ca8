package id.mcsoc.booking.familylist;

import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.OfferedService;
import id.mcsoc.booking.RequestFamily.Precedence;
import id.mcsoc.booking.ServiceCatalog;
import id.mcsoc.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words people write for services, yes and who comes first, turned into codes. */
@Component
class Words {

    private static final Map<Precedence, List<String>> PRECEDENCE = Map.of(
            Precedence.ELDERLY, List.of("elderly", "lansia", "lanjut usia"),
            Precedence.PREGNANT, List.of("pregnant", "hamil", "ibu hamil"),
            Precedence.NURSING, List.of("nursing", "menyusui", "ibu menyusui"),
            Precedence.DISABLED, List.of("disabled", "disabilitas", "difabel"));
    private static final List<String> YES = List.of("ya", "y", "yes", "true", "sudah", "siap", "lengkap", "1");
    private static final int SHORTEST = 4;

    private final ServiceCatalog services;

    Words(ServiceCatalog services) {
        this.services = services;
    }

    /** {@code Cetak kartu; perubahan data} becomes {@code CARD;DATA_CHANGE}. */
    String services(String cell) {
        return words(cell).map(this::service).collect(Collectors.joining(";"));
    }

    String documents(String cell) {
        return String.valueOf(YES.contains(cell.strip().toLowerCase(Locale.ROOT)));
    }

    String precedence(String cell) {
        return words(cell).map(Words::precedenceOf).collect(Collectors.joining(";"));
    }

    private String service(String word) {
        return services.all().stream()
                .filter(service -> means(service, word))
                .map(service -> service.code().name())
                .findFirst()
                .orElseThrow(() -> new Refused(BookingRefusal.CHOICE_INVALID));
    }

    private static boolean means(OfferedService service, String word) {
        var name = service.name().toLowerCase(Locale.ROOT);
        var english = service.nameEnglish().toLowerCase(Locale.ROOT);
        return service.code().name().equalsIgnoreCase(word)
                || name.equals(word)
                || english.equals(word)
                || (word.length() >= SHORTEST && (name.startsWith(word) || english.startsWith(word)));
    }

    private static String precedenceOf(String word) {
        return PRECEDENCE.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(entry -> entry.getKey().name())
                .findFirst()
                .orElseThrow(() -> new Refused(BookingRefusal.CHOICE_INVALID));
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.split("[;,/+|]"))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !word.equals("-"));
    }
}
