package id.mcsoc.booking;

import id.mcsoc.shared.Csv;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What can be done at a visit; read from the reference file, whose minutes are a setting. */
@Component
public class ServiceCatalog {

    private final Map<ServiceCode, OfferedService> services = new EnumMap<>(ServiceCode.class);

    ServiceCatalog(@Value("${mcs.booking.services:classpath:seed/reference/services.csv}") Resource file) {
        Csv.read(file, ServiceCatalog::service).forEach(service -> services.put(service.code(), service));
        for (var code : ServiceCode.values()) {
            if (!services.containsKey(code)) {
                throw new IllegalStateException(file.getFilename() + " has no line for " + code);
            }
        }
    }

    public Collection<OfferedService> all() {
        return services.values();
    }

    public OfferedService get(ServiceCode code) {
        return Objects.requireNonNull(services.get(code));
    }

    /** Minutes of one officer for one family with all its services. */
    public int minutes(Set<ServiceCode> codes) {
        return codes.stream().mapToInt(code -> get(code).minutes()).sum();
    }

    private static OfferedService service(Csv.Row row) {
        return new OfferedService(
                row.get("code", ServiceCode::valueOf),
                row.get("name", String::strip),
                row.get("name_en", String::strip),
                row.get("minutes", Integer::parseInt),
                row.get("documents", ServiceCatalog::list),
                row.get("documents_en", ServiceCatalog::list));
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).toList();
    }
}
