package id.mcsoc.rights;

import id.mcsoc.access.Actor;
import id.mcsoc.print.Pdf;
import id.mcsoc.rights.RightsRequest.Kind;
import id.mcsoc.rights.Subjects.Person;
import id.mcsoc.shared.NotFound;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** The person's copy, nothing masked, it is their own: for machines as JSON, for people on paper. */
@Controller
@PreAuthorize("hasRole('BRANCH_HEAD')")
@Transactional
class CopyController {

    private final RightsBook book;
    private final Subjects subjects;
    private final JsonMapper json;
    private final Pdf pdf;
    private final Paper paper;

    CopyController(RightsBook book, Subjects subjects, JsonMapper json, Pdf pdf, Paper paper) {
        this.book = book;
        this.subjects = subjects;
        this.json = json;
        this.pdf = pdf;
        this.paper = paper;
    }

    @GetMapping("/rights/{id}/copy.json")
    ResponseEntity<byte[]> forMachines(Actor actor, @PathVariable UUID id) {
        var subject = person(actor, id).subject();
        var copy = new LinkedHashMap<String, Object>();
        copy.put("format", "mcs-oc/subject-copy@1");
        copy.put("madeAt", paper.clock().instant());
        subjects.everything(subject).forEach(section -> copy.put(section.kind(), section.lines()));
        copy.put("looks", subjects.looks(subject));
        return file(
                "mcs-salinan-data.json",
                MediaType.APPLICATION_JSON,
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(copy));
    }

    @GetMapping("/rights/{id}/copy.pdf")
    ResponseEntity<byte[]> onPaper(Actor actor, @PathVariable UUID id) {
        var person = person(actor, id);
        return file("mcs-salinan-data.pdf", MediaType.APPLICATION_PDF, pdf.of("rights/copy", facts(person, actor, id)));
    }

    /** Only who looked. */
    @GetMapping("/rights/{id}/looks.pdf")
    ResponseEntity<byte[]> looks(Actor actor, @PathVariable UUID id) {
        var person = person(actor, id);
        return file(
                "mcs-catatan-akses.pdf", MediaType.APPLICATION_PDF, pdf.of("rights/looks", facts(person, actor, id)));
    }

    /** @throws NotFound where no copy was asked for, or it was refused */
    private Person person(Actor actor, UUID id) {
        var request = book.get(id, actor);
        if (request.kind() != Kind.COPY || request.progress().state() == RightsRequest.State.REFUSED) {
            throw new NotFound(id);
        }
        return subjects.look(request.member(), actor);
    }

    private Map<String, Object> facts(Person person, Actor actor, UUID id) {
        var zone = paper.branches().get(actor.branch()).zone();
        return Map.of(
                "person", person,
                "request", book.get(id, actor),
                "sections", paper.cells().of(subjects.everything(person.subject()), zone),
                "looks", subjects.looks(person.subject()),
                "zone", zone,
                "asOf", paper.clock().instant());
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
