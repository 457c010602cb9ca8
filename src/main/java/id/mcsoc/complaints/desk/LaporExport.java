package id.mcsoc.complaints.desk;

import id.mcsoc.complaints.OpenComplaint.Kind;
import id.mcsoc.complaints.log.ComplaintEvent;
import id.mcsoc.complaints.log.ComplaintState;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.shared.CsvOut;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Complaints in the shape of the national SP4N-LAPOR!: its three classes of reports, its states, its three ways of
 * hiding a reporter, one line of follow-up. Whoever asked for secrecy has no name here, for anybody.
 */
@Component
class LaporExport {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<Kind, String> CLASSES =
            Map.of(Kind.COMPLAINT, "PENGADUAN", Kind.INFORMATION, "PERMINTAAN INFORMASI", Kind.SUGGESTION, "ASPIRASI");
    private static final int TITLE = 100;

    private final Areas areas;

    LaporExport(Areas areas) {
        this.areas = areas;
    }

    String csv(List<ComplaintView> views, Map<String, String> categories, ZoneId zone) {
        var csv = new CsvOut()
                .line(List.of(
                        "nomor_laporan",
                        "tanggal_laporan",
                        "klasifikasi",
                        "judul",
                        "isi",
                        "kategori",
                        "lokasi",
                        "kanal",
                        "sifat",
                        "nama_pelapor",
                        "disposisi",
                        "status",
                        "batas_waktu",
                        "tanggal_tindak_lanjut",
                        "tindak_lanjut",
                        "penilaian",
                        "laporan_induk"));
        views.forEach(view -> csv.line(row(view, categories, zone)));
        return csv.toString();
    }

    private List<String> row(ComplaintView view, Map<String, String> categories, ZoneId zone) {
        var said = view.said();
        var who = said.complainant();
        var answer = view.complaint().last(event -> event.kind().answers());
        return List.of(
                view.ticket().value(),
                when(view.capturedAt(), zone),
                CLASSES.getOrDefault(said.kind(), ""),
                title(said.text()),
                said.text(),
                categories.getOrDefault(view.category(), view.category()),
                place(said.area()),
                said.channel(),
                nature(who.secret(), who.name()),
                who.secret() ? "" : who.name(),
                view.unit(),
                status(view),
                when(view.clocks().closingDue(), zone),
                answer.map(event -> when(event.at(), zone)).orElse(""),
                answer.map(ComplaintEvent::said).orElse(""),
                view.complaint().rating().map(String::valueOf).orElse(""),
                view.complaint().lead().map(Object::toString).orElse(""));
    }

    private static String nature(boolean secret, String name) {
        return secret ? "RAHASIA" : name.isBlank() ? "ANONIM" : "TERBUKA";
    }

    private static String status(ComplaintView view) {
        if (view.state() == ComplaintState.CLOSED) {
            return "SELESAI";
        }
        if (view.clocks().done().triage().isEmpty()) {
            return "BELUM TERVERIFIKASI";
        }
        return view.complaint().answered() ? "PROSES" : "BELUM DITINDAKLANJUTI";
    }

    private static String title(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() > TITLE ? line.substring(0, TITLE - 1) + "…" : line;
    }

    private String place(AreaCode area) {
        return areas.find(area)
                .map((Kelurahan found) ->
                        List.of(found.name(), found.kecamatan()).stream().collect(Collectors.joining(", ")))
                .orElse(area.value());
    }

    private static String when(Instant at, ZoneId zone) {
        return WHEN.format(at.atZone(zone));
    }
}
