package id.mcsoc.sync.photos;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.complaints.Complaints;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.members.Origin;
import id.mcsoc.sync.Devices;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who may see a photo, and how it is handed out. The photos of conflicts are in EveryEndpointIsScopedTest as well. */
@McsTest
@Transactional
class ShownPhotosTest {

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    Devices devices;

    @Autowired
    Complaints complaints;

    @Autowired
    JdbcClient jdbc;

    TestActors people;
    TestDevice tablet;

    @BeforeEach
    void aTablet() {
        people = TestActors.in(users);
        tablet = TestDevice.enrol(devices, people.officer("T1"), "Tablet foto");
    }

    @Test
    void aPhotoIsAnAttachmentThatCanBeNothingElse() throws Exception {
        var photo = see(people.complaintOfficer(), photographed(false) + "/photos/1");
        assertThat(photo.getStatus()).isEqualTo(200);
        assertThat(photo.getContentType()).isEqualTo("image/jpeg");
        assertThat(photo.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(photo.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(photo.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(JpegShape.of(photo.getContentAsByteArray()).width()).isEqualTo(160);
    }

    @Test
    void thePageShowsWhatIsHereAndSaysWhatIsNot() throws Exception {
        var ticket = photographed(false);
        var page = see(people.complaintOfficer(), ticket).getContentAsString();
        assertThat(page).contains(ticket + "/photos/1").contains("Foto 2 masih di tablet");
        assertThat(see(people.complaintOfficer(), ticket + "/photos/2").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aFaceOfASecretComplainantIsForTheBranchHeadOnly() throws Exception {
        var ticket = photographed(true);
        assertThat(see(people.complaintOfficer(), ticket + "/photos/1").getStatus())
                .isEqualTo(404);
        assertThat(see(people.complaintOfficer(), ticket).getContentAsString()).doesNotContain("/photos/");
        assertThat(see(people.head(), ticket + "/photos/1").getStatus()).isEqualTo(200);
    }

    @Test
    void anotherBranchSeesNothing() throws Exception {
        var photo = photographed(false) + "/photos/1";
        for (var role : new Role[] {Role.BRANCH_HEAD, Role.COMPLAINT_OFFICER, Role.BRANCH_PLANNER}) {
            assertThat(see(people.foreign(role), photo).getStatus()).isEqualTo(404);
        }
        assertThat(see(people.officer("T1"), photo).getStatus()).isEqualTo(403);
    }

    /** A complaint with two photos, of which one has arrived. @return its address */
    private String photographed(boolean secret) throws Exception {
        var operation = UUID.randomUUID();
        var photo = PhotoSender.of(web, tablet, devices.sealingKey(), Pictures.jpeg(secret ? 1 : 2));
        photo.all(20_000);
        name(operation, 1, photo.sha256());
        name(operation, 2, "0".repeat(64));
        var origin = new Origin(people.complaintOfficer(), TestTime.START, Origin.Channel.TABLET, operation);
        return "/complaints/" + opened(secret, origin);
    }

    private TicketNumber opened(boolean secret, Origin origin) {
        return complaints.open(
                new OpenComplaint(
                        Optional.empty(),
                        OpenComplaint.Kind.COMPLAINT,
                        "QUEUE",
                        OpenComplaint.Target.MCS,
                        TestActors.SIMPANG_IV_SIPIN,
                        "Antre dua jam",
                        new OpenComplaint.Complainant("Bu Pelapor", "0812", false, 1, secret),
                        "",
                        "MCS",
                        Optional.empty()),
                origin);
    }

    private void name(UUID operation, int place, String sha256) {
        jdbc.sql("insert into sync_evidence (operation, place, device, sha256, released) values (?, ?, ?, ?, false)")
                .params(operation, place, tablet.device().value(), sha256)
                .update();
    }

    private MockHttpServletResponse see(Actor actor, String address) throws Exception {
        return web.perform(get(address).with(as(actor))).andReturn().getResponse();
    }
}
