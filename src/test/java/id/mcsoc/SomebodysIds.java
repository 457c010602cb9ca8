package id.mcsoc;

import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Real ids of Simpang IV Sipin and its branch, for the variables of any path. */
record SomebodysIds(JdbcClient jdbc) {

    static final String NOBODYS = "0198ffff-ffff-7fff-bfff-ffffffffffff";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");
    private static final String REQUEST =
            "select id from booking_request where area = '15.71.01.1001' and state <> 'DRAFT'";
    private static final String PLANNER = "select id from access_user where login = 'perencana'";
    private static final String TABLET = "select id from sync_device where id = '00000000-0000-7000-8000-000000000001'";
    private static final String CONFLICT = "select id from member_conflict";

    /** Path up to and including the variable → where such an id comes from; the longest match counts. */
    private static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("/access/users/{", PLANNER),
            Map.entry("/booking/", REQUEST),
            Map.entry("/booking/requests/{id}/holds/{", "select id from planning_slot_hold"),
            Map.entry("/booking/outreach/{", "select '15.71.01.1001'"),
            Map.entry("/booking/requests/{id}/{", "select 'place'"),
            Map.entry("/planning/{id}/board?visit", "select id from planning_planned_visit"),
            Map.entry("/planning/repairs?visit", "select id from planning_planned_visit"),
            Map.entry("/sync/operations?visit", "select id from planning_planned_visit"),
            Map.entry("/sync/operations?device", "select id from sync_device"),
            Map.entry("/sync/devices/invitation?officer", "select id from access_user where login = 'petugas'"),
            Map.entry("/field/enrolment?former", "select id from sync_device"),
            Map.entry("/field/api/visits/{", "select id from planning_visit"),
            Map.entry("/field/api/packages/{", "select id from field_package"),
            Map.entry("/field/api/packages/{id}/parts/{", "select part_no from field_package_part"),
            Map.entry("/sync/v1/pull?scope", "select id from planning_visit"),
            Map.entry("/sync/v1/pull?life", "select id from planning_visit"),
            Map.entry("/complaints/{", "select ticket from complaint_ticket"),
            Map.entry("/complaints/faq/{", "select id from complaint_faq"),
            Map.entry("/complaints/crises/{", "select id from complaint_crisis"),
            Map.entry("/field/sheets/{", "select id from planning_visit"),
            Map.entry("/readiness/{", "select id from planning_visit"),
            Map.entry("/leak/open/{", "select id from sync_device"),
            Map.entry("/leak/words/{", "select id from sync_device"),
            Map.entry("/leak/work/{", "select id from sync_device"),
            Map.entry("/leak/page/{", "select id from sync_device"),
            Map.entry("/complaints/{ticket}/photos/{", "select place from sync_evidence"),
            Map.entry("/sync/operations/{device}/{incarnation}/{seq}/photos/{", "select place from sync_evidence"),
            Map.entry("/cards/members/{", "select id from member_person where family_card = '9971010000000251'"),
            Map.entry(
                    "/cards/members/{id}/print?member",
                    "select id from member_person where family_card = '9971010000000251'"),
            Map.entry("/cards/members/{id}/print?operation", "select operation from card_print"),
            Map.entry("/cards/check/revocation?operation", "select operation from card_print"),
            Map.entry("/members/{", "select id from member_person where family_card = '9971010000000251'"),
            Map.entry("/members/{id}/photos/{", "select number from member_document"),
            Map.entry("/members/conflicts/{", CONFLICT),
            Map.entry("/members/conflicts/{id}/photos/{", "select place from sync_evidence"),
            Map.entry("/members/verifications/{", "select id from member_verification where changed_name = 'Uji'"),
            Map.entry("/members/verifications/{id}/photos/{", "select place from sync_evidence"),
            Map.entry("/members/twins/{", "select id from member_twin"),
            Map.entry("/rights/members/{", "select id from member_person where family_card = '9971010000000251'"),
            Map.entry("/rights/{", "select id from rights_request where recorded_by = 'Uji'"),
            Map.entry("/rights/consents/{", "select operation from member_consent where read_by = 'Uji'"),
            Map.entry("/promises/{", "select operation from promise_transaction"),
            Map.entry("/notifications/{", "select id from notification_notice"),
            Map.entry("/notifications/mail/{", PLANNER),
            Map.entry("/planning/{", "select id from planning_plan"),
            Map.entry("/planning/{plan}/visits/{", "select id from planning_planned_visit"),
            Map.entry("/planning/repairs/{", "select id from planning_repair"),
            Map.entry("/planning/runs/{", "select id from planning_run"),
            Map.entry("/planning/scenarios/{", "select id from planning_scenario"),
            Map.entry("/planning/teams/{", "select id from planning_team where code = 'T1'"),
            Map.entry("/planning/teams/{team}/absences/{", "select id from planning_absence"),
            Map.entry("/planning/troubles/{", "select id from planning_trouble"),
            Map.entry("/planning/teams/{team}/allowances/{", "select id from planning_allowance"),
            Map.entry("/sync/v1/photos/{", "select sha256 from sync_photo"),
            Map.entry("/sync/devices/{", TABLET),
            Map.entry("/sync/losses/{", "select id from sync_loss where head = 3 and device = (" + TABLET + ")"),
            Map.entry("/sync/operations/{", "select device from sync_operation where device = (" + TABLET + ")"),
            Map.entry(
                    "/sync/operations/{device}/{",
                    "select incarnation from sync_operation where device = (" + TABLET + ")"),
            Map.entry(
                    "/sync/operations/{device}/{incarnation}/{",
                    "select seq from sync_operation where device = (" + TABLET + ")"));

    static SomebodysIds of(DataSource database) {
        var ids = new SomebodysIds(JdbcClient.create(database));
        if (ids.jdbc.sql("select count(*) from planning_plan").query(Long.class).single() == 0) {
            new ResourceDatabasePopulator(new ClassPathResource("somebodys-ids.sql")).execute(database);
        }
        return ids;
    }

    String fill(String pattern) {
        var matcher = VARIABLE.matcher(pattern);
        var path = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(path, value(source(pattern, matcher.start() + 1)));
        }
        return matcher.appendTail(path).toString();
    }

    /** The same path with ids of the same form that nobody has. */
    String nobodys(String path) {
        return path.replaceAll("[0-9a-f]{64}", "f".repeat(64))
                .replaceAll("(?<![0-9a-f])[0-9a-f-]{36}(?![0-9a-f])", NOBODYS)
                .replaceAll("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}", "15.71.99.9999")
                .replaceAll("-999999(?=/|$)", "-999998");
    }

    /** An id that a parameter or a form field carries. */
    String parameter(String pattern, String name) {
        var key = pattern + "?" + name;
        if (!SOURCES.containsKey(key)) {
            throw new AssertionError("say in SomebodysIds where an id for " + key + " comes from");
        }
        return value(SOURCES.get(key));
    }

    private static String source(String pattern, int end) {
        var start = pattern.substring(0, end);
        return SOURCES.keySet().stream()
                .filter(start::startsWith)
                .filter(known -> !known.contains("?"))
                .filter(known -> !known.endsWith("{") || known.equals(start))
                .max(java.util.Comparator.comparing(String::length))
                .map(SOURCES::get)
                .orElseThrow(
                        () -> new AssertionError("say in SomebodysIds where an id for " + pattern + " comes from"));
    }

    private String value(String source) {
        return jdbc.sql(source).query((row, n) -> row.getString(1)).list().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("the demo has no " + source));
    }
}
