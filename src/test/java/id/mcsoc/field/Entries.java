package id.mcsoc.field;

import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;

import id.mcsoc.members.Families;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What officers write on a tablet, as it travels: the {@code set} of each kind of operation. */
final class Entries {

    private Entries() {}

    static Map<String, Object> registration(String head, String provisional, String facility) {
        var address = Map.of(
                "street",
                "Jl. Uji 1",
                "rt",
                "001",
                "rw",
                "002",
                "area",
                SIMPANG_IV_SIPIN.value(),
                "postalCode",
                "36124");
        var serial = String.format("%04d", 1 + Math.floorMod(head.hashCode(), 9999));
        var person = Map.of(
                "id",
                head,
                "nik",
                "991571" + "010180" + serial,
                "name",
                "Budi",
                "birthDate",
                "1980-01-01",
                "sex",
                "MALE",
                "relation",
                "HEAD",
                "primaryFacility",
                facility,
                "provisionalNumber",
                provisional);
        return Map.of(
                "address", address,
                "phone", "081200001111",
                "email", "",
                "segment", "PBPU",
                "wardClass", "III",
                "applicants", List.of(person));
    }

    /** A child of two months, whose mother's NIK stands for its own. */
    static Map<String, Object> newborn(String id, String provisional) {
        return Map.of(
                "id",
                id,
                "motherNik",
                "9915714101850001",
                "name",
                "Bayi " + id.substring(0, 8),
                "birthDate",
                "2026-10-01",
                "sex",
                "FEMALE",
                "relation",
                "CHILD",
                "primaryFacility",
                Families.CLINIC,
                "provisionalNumber",
                provisional);
    }

    static Map<String, Object> consent() {
        return Map.of(
                "noticeVersion", "2026-1",
                "purpose", "Pelayanan",
                "language", "id",
                "readBy", "Petugas",
                "method", "WITNESSED_MARK",
                "evidence", "Pak RT");
    }

    static Map<String, Object> print() {
        return Map.of("number", "1", "provisional", true, "layout", "CR80", "copyNo", 1, "template", "card@1");
    }

    static Map<String, Object> complaint() {
        return Map.of(
                "kind", "COMPLAINT",
                "category", "QUEUE",
                "target", "MCS",
                "text", "Antrean terlalu lama",
                "complainant", Map.of("name", "Siti", "phone", "", "group", false, "persons", 1, "secret", false),
                "wantedOutcome", "");
    }

    static Map<String, Object> checklist() {
        return Map.of("venueOpen", true, "power", true, "printer", true, "room", true, "signal", "NONE", "cards", 50);
    }

    static String number(JsonNode lease, int index) {
        return lease.path("prefix").stringValue()
                + String.format("%06d", lease.path("from").intValue() + index);
    }
}
