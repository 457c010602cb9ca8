package id.mcsoc.complaints.desk;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Perishable;
import id.mcsoc.access.PersonalRecords;
import id.mcsoc.access.Role;
import id.mcsoc.access.Subject;
import id.mcsoc.access.Users;
import id.mcsoc.sync.photos.Pictures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What a complainant shows at the counter: taken by the tablet's rules, read through the tablet's door. */
@McsTest
@Transactional
class OfficePhotosTest {

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Perishable> perishable;

    @Autowired
    List<PersonalRecords> personal;

    Actor officer;

    @BeforeEach
    void somebody() {
        officer = TestActors.in(users).complaintOfficer();
    }

    @Test
    void aPhotoIsMadeAnewAndShownWithTheComplaint() throws Exception {
        var ticket = taken(false, Pictures.withPlace(Pictures.jpeg(1)), Pictures.jpeg(2));
        assertThat(page(officer, ticket)).contains("/photos/1", "/photos/2").doesNotContain("/photos/3");
        var photo = photo(officer, ticket, 1);
        assertThat(photo.getContentType()).isEqualTo("image/jpeg");
        assertThat(photo.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(new String(photo.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8")
                .doesNotContain(Pictures.PLACE);
        assertThat(photo(officer, ticket, 3).getStatus()).isEqualTo(404);
        var foreign = TestActors.in(users).foreign(Role.COMPLAINT_OFFICER);
        assertThat(photo(foreign, ticket, 1).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNoSmallJpegIsRefusedByItsCodeAndNothingIsKept() throws Exception {
        var before = count("complaint_ticket");
        var photo = Pictures.jpeg(1);
        var wrong = new LinkedHashMap<String, byte[][]>();
        wrong.put("COMPLAINT_PHOTOS_MANY", new byte[][] {photo, photo, photo, photo, photo});
        wrong.put("PHOTO_NOT_JPEG", new byte[][] {photo, Pictures.png(20, 20)});
        wrong.put("PHOTO_TOO_LARGE", new byte[][] {Pictures.joined(photo, new byte[1024 * 1024])});
        wrong.put("PHOTO_TOO_MANY_PIXELS", new byte[][] {Pictures.claiming(photo, 2049, 10)});
        wrong.put("PHOTO_BROKEN", new byte[][] {Arrays.copyOf(photo, photo.length / 2)});
        for (var one : wrong.entrySet()) {
            assertThat(sent(false, UUID.randomUUID(), one.getValue()).getContentAsString())
                    .contains(one.getKey(), "Antre dua jam", "pilih fotonya lagi");
        }
        assertThat(count("complaint_ticket")).isEqualTo(before);
        assertThat(sent(false, UUID.randomUUID(), photo, photo, photo, photo).getStatus())
                .isEqualTo(302);
    }

    @Test
    void sentTwiceItIsOneComplaintWithItsPhotosOnce() throws Exception {
        var operation = UUID.randomUUID();
        var first = sent(false, operation, Pictures.jpeg(1));
        var again = sent(false, operation, Pictures.jpeg(1), Pictures.jpeg(2));
        assertThat(again.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(photos(operation)).isOne();
    }

    @Test
    void aPhotoTellsWhoItWasSoASecretOneIsForTheBranchHead() throws Exception {
        var ticket = taken(true, Pictures.jpeg(1));
        assertThat(page(officer, ticket)).doesNotContain("/photos/");
        assertThat(photo(officer, ticket, 1).getStatus()).isEqualTo(404);
        assertThat(photo(TestActors.in(users).head(), ticket, 1).getStatus()).isEqualTo(200);
    }

    @Test
    void whoIsErasedOrForgottenLeavesNoPhoto() throws Exception {
        var erased = UUID.randomUUID();
        var forgotten = UUID.randomUUID();
        sent(false, erased, Pictures.jpeg(1));
        personal.stream()
                .filter(records -> records.kind().equals("complaints"))
                .forEach(records -> records.erase(subject(), UUID.randomUUID()));
        assertThat(photos(erased)).isZero();
        sent(false, forgotten, Pictures.jpeg(1));
        forget();
        assertThat(photos(forgotten)).as("it is still open").isOne();
        jdbc.sql("update complaint_event set kind = 'CLOSED' where kind = 'ROUTED' and operation = ?")
                .param(forgotten)
                .update();
        forget();
        assertThat(photos(forgotten)).isZero();
    }

    private static Subject subject() {
        return new Subject(UUID.randomUUID(), "", true, "Pak Foto", "", "081299990000");
    }

    private void forget() {
        perishable.stream()
                .filter(kind -> kind.kind().equals("complaints"))
                .forEach(kind -> kind.forgetBefore(TestTime.START.plus(Duration.ofDays(1))));
    }

    private String taken(boolean secret, byte[]... photos) throws Exception {
        return sent(secret, UUID.randomUUID(), photos).getRedirectedUrl();
    }

    private MockHttpServletResponse sent(boolean secret, UUID operation, byte[]... photos) throws Exception {
        var request = multipart("/complaints");
        for (var photo : photos) {
            request.file(new MockMultipartFile("photos", "foto.jpg", "image/jpeg", photo));
        }
        form(secret).forEach(request::param);
        request.param("operation", operation.toString());
        return web.perform(request.with(as(officer)).with(csrf())).andReturn().getResponse();
    }

    private static Map<String, String> form(boolean secret) {
        return Map.of(
                "kind", "COMPLAINT",
                "category", "QUEUE",
                "target", "BRANCH",
                "area", "15.71.01.1001",
                "text", "Antre dua jam",
                "name", "Pak Foto",
                "phone", "081299990000",
                "persons", "1",
                "secret", Boolean.toString(secret),
                "channel", "BRANCH_COUNTER");
    }

    private String page(Actor actor, String ticket) throws Exception {
        return web.perform(get(ticket).with(as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse photo(Actor actor, String ticket, int number) throws Exception {
        return web.perform(get(ticket + "/photos/" + number).with(as(actor)))
                .andReturn()
                .getResponse();
    }

    private long photos(UUID operation) {
        return jdbc.sql("select count(*) from complaint_photo where operation = ?")
                .param(operation)
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
