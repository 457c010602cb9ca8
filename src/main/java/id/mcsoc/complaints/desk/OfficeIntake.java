package id.mcsoc.complaints.desk;

import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.complaints.Complaints;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.log.ComplaintTable;
import id.mcsoc.members.Evidence;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** A complaint taken at the office together with what was shown there: both are kept, or neither. */
@Service
@Transactional
class OfficeIntake {

    /** As many as a tablet takes for one record. */
    private static final int MOST_PHOTOS = 4;

    private final Complaints complaints;
    private final ComplaintTable table;
    private final ShownThere shown;
    private final Evidence rules;

    OfficeIntake(Complaints complaints, ComplaintTable table, ShownThere shown, Evidence rules) {
        this.complaints = complaints;
        this.table = table;
        this.shown = shown;
        this.rules = rules;
    }

    /** The same operation again keeps nothing twice. @throws Refused what is wrong with the words or with a photo */
    TicketNumber take(OpenComplaint command, Origin origin, List<MultipartFile> sent) {
        var photos = sent.stream().filter(file -> !file.isEmpty()).toList();
        if (photos.size() > MOST_PHOTOS) {
            throw new Refused(ComplaintRefusal.COMPLAINT_PHOTOS_MANY, MOST_PHOTOS);
        }
        var known = table.openedBy(origin.operation());
        if (known.isPresent()) {
            return known.get();
        }
        var jpegs = photos.stream().map(OfficeIntake::bytes).map(rules::clean).toList();
        var ticket = complaints.open(command, origin);
        shown.keep(origin.operation(), jpegs);
        return ticket;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
