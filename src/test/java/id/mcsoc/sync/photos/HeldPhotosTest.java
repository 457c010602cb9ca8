package id.mcsoc.sync.photos;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.sync.Devices;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** More photos than a day gives, or of a revoked tablet: kept, counted at the desk, shown once a person says so. */
@McsTest
@Transactional
class HeldPhotosTest {

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    TestActors people;
    TestDevice tablet;

    @BeforeEach
    void enrol() {
        people = TestActors.in(users);
        tablet = TestDevice.enrol(devices, people.officer("T1"), "Tablet foto");
    }

    @Test
    void theLastPhotoOfADayIsTakenAndTheNextIsHeldBack() throws Exception {
        arrived(PhotoTable.MOST_A_DAY - 1, TestTime.START);
        assertThat(state(sent(1))).isEqualTo("STORED");
        assertThat(state(sent(2))).isEqualTo("QUARANTINED");
    }

    /** The control of the border: the same number, a day ago. */
    @Test
    void whatCameTheDayBeforeDoesNotCount() throws Exception {
        arrived(PhotoTable.MOST_A_DAY, TestTime.START.minus(Duration.ofDays(1)));
        assertThat(state(sent(1))).isEqualTo("STORED");
    }

    @Test
    void aFloodStaysOnItsTabletWhichTriesAgain() throws Exception {
        arrived(PhotoTable.MOST_TAKEN_A_DAY - 1, TestTime.START);
        assertThat(state(sent(1))).isEqualTo("QUARANTINED");
        var next = PhotoSender.of(web, tablet, devices.sealingKey(), Pictures.jpeg(2));
        var answer = next.begin();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isNotNull();
        assertThat(next.look().getStatus()).isEqualTo(404);
    }

    @Test
    void theDeskCountsThemAndShowsThemWhenTheHeadSaysSo() throws Exception {
        arrived(PhotoTable.MOST_A_DAY, TestTime.START);
        named(sent(1));
        var one = "/sync/operations/" + tablet.device() + "/i1/1";
        assertThat(page("/sync/desk", people.head()))
                .contains("1 foto belum dapat dilihat siapa pun", "/sync/devices/" + tablet.device());
        assertThat(page("/sync/devices/" + tablet.device(), people.head())).contains("1 foto ditahan");
        assertThat(page(one, people.head())).contains("Foto 1 ditahan").doesNotContain("/photos/1");
        assertThat(see(one + "/photos/1", people.head()).getStatus()).isEqualTo(404);
        release(people.head());
        assertThat(page(one, people.planner())).contains("/photos/1\"");
        var photo = see(one + "/photos/1", people.planner());
        assertThat(photo.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(JpegShape.of(photo.getContentAsByteArray()).width()).isEqualTo(160);
        assertThat(page("/sync/desk", people.head())).doesNotContain("/sync/devices/" + tablet.device());
        assertThat(see(one + "/photos/1", people.administrator()).getStatus()).isEqualTo(403);
    }

    /** Its operation was taken before: nothing in quarantine would ever let the photo in. */
    @Test
    void aPhotoThatCameAfterTheRevocationOfItsTabletIsLetInByThePersonOnly() throws Exception {
        var photo = PhotoSender.of(web, tablet, devices.sealingKey(), Pictures.jpeg(3));
        named(photo);
        devices.revoke(tablet.device(), people.head());
        assertThat(state(photo.all(9000))).isEqualTo("QUARANTINED");
        assertThat(page("/sync/desk", people.head())).contains("1 foto belum dapat dilihat");
        release(people.head());
        assertThat(state(photo.look())).isEqualTo("STORED");
    }

    private void arrived(int count, Instant at) {
        for (var n = 0; n < count; n++) {
            jdbc.sql("insert into sync_photo (id, device, sha256, letter, length, received, state, code, backed_up,"
                            + " moved_at) values (?, ?, ?, '', 1, 1, 'STORED', '', false, ?)")
                    .params(UUID.randomUUID(), tablet.device().value(), "%064d".formatted(n), Timestamp.from(at))
                    .update();
        }
    }

    private PhotoSender sent(int which) throws Exception {
        var photo = PhotoSender.of(web, tablet, devices.sealingKey(), Pictures.jpeg(which));
        photo.all(9000);
        return photo;
    }

    private void named(PhotoSender photo) throws Exception {
        var body = """
                {"device":"%s","incarnation":"i1","head":1,"ackedLocal":0,"sentAt":"%s","batchId":"b-1",
                 "ops":[{"v":1,"opId":"%s","seq":1,"visit":"%s","type":"X","entity":"VISIT/1","set":{},"dev":{},
                 "evidence":["sha256:%s"]}]}""".formatted(tablet.device(), TestTime.START, UUID.randomUUID(), UUID.randomUUID(), photo.sha256());
        var request = post("/sync/v1/push")
                .content(body.getBytes(StandardCharsets.UTF_8))
                .with(tablet.signing());
        assertThat(web.perform(request).andReturn().getResponse().getStatus()).isEqualTo(202);
    }

    private void release(Actor by) throws Exception {
        var answer = web.perform(post("/sync/devices/" + tablet.device() + "/photos")
                        .with(as(by))
                        .with(csrf()))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(302);
    }

    private String page(String address, Actor reader) throws Exception {
        return see(address, reader).getContentAsString();
    }

    private MockHttpServletResponse see(String address, Actor reader) throws Exception {
        return web.perform(get(address).with(as(reader))).andReturn().getResponse();
    }

    private static String state(PhotoSender photo) throws Exception {
        return state(photo.look());
    }

    private static String state(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("X-MCS-Photo")).split(" ")[5];
    }
}
