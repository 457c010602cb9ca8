package id.mcsoc.sync.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Users;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.OperationPhotos;
import id.mcsoc.sync.OperationPhotos.Named;
import id.mcsoc.sync.OperationPhotos.State;
import id.mcsoc.sync.Sha256;
import id.mcsoc.sync.backup.Backups;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A photo on its way: part by part, whole or not at all, kept for as long as somebody may need it. */
@McsTest
@Transactional
class PhotoUploadTest {

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    OperationPhotos photos;

    @Autowired
    PhotoTable table;

    @Autowired
    Backups backups;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    TestDevice tablet;

    @BeforeEach
    void enrol() {
        tablet = TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet foto");
    }

    private PhotoSender sending(byte[] photo) {
        return PhotoSender.of(web, tablet, devices.sealingKey(), photo);
    }

    @Test
    void aPhotoInPartsIsStoredByWhatTheTabletTook() throws Exception {
        var photo = sending(Pictures.jpeg(1));
        assertThat(photo.begin().getHeader("Location")).isEqualTo("/sync/v1/photos/" + photo.sha256());
        assertThat(state(photo.all(4096))).isEqualTo("STORED");
        var operation = named(photo.sha256());
        assertThat(photos.of(operation)).containsExactly(new Named(1, State.HERE));
        assertThat(photos.jpeg(operation, 1))
                .get()
                .satisfies(kept -> assertThat(JpegShape.of(kept)).isEqualTo(new JpegShape(160, 120, 1)));
        assertThat(parts()).isZero();
    }

    /** Its operation was about somebody erased, and emptied when it came. */
    @Test
    void aPhotoOfAnEmptiedOperationIsTakenAndNotKept() throws Exception {
        var photo = sending(Pictures.jpeg(14));
        var operation = named(photo.sha256());
        jdbc.sql("update sync_operation set payload = '{\"erased\":\"uji\"}' where op_id = ?")
                .param(operation)
                .update();
        assertThat(state(photo.all(4096))).isEqualTo("REFUSED");
        assertThat(photos.of(operation)).containsExactly(new Named(1, State.REFUSED));
        assertThat(photos.jpeg(operation, 1)).isEmpty();
        assertThat(parts()).isZero();
    }

    @Test
    void afterACutItGoesOnWhereItWas() throws Exception {
        var photo = sending(Pictures.jpeg(2));
        photo.begin();
        photo.part(0, 1000);
        assertThat(photo.look().getHeader("Upload-Offset")).isEqualTo("1000");
        assertThat(photo.begin().getHeader("Upload-Offset")).isEqualTo("1000");
        assertThat(photo.part(0, 1000).getStatus()).isEqualTo(409);
        assertThat(photo.part(2000, 3000).getStatus()).isEqualTo(409);
        assertThat(state(photo.part(1000, photo.letter().length))).isEqualTo("STORED");
    }

    @Test
    void aPartThatWasChangedOnItsWayIsNotKept() throws Exception {
        var photo = sending(Pictures.jpeg(3));
        photo.begin();
        var part = Arrays.copyOf(photo.letter(), 500);
        var changed = part.clone();
        changed[7] ^= 1;
        var answer = photo.part(0, changed, part);
        assertThat(answer.getStatus()).isEqualTo(460);
        assertThat(answer.getContentAsString()).contains("PHOTO_CHECKSUM");
        assertThat(photo.look().getHeader("Upload-Offset")).isEqualTo("0");
    }

    @Test
    void theSamePhotoTwiceIsStoredOnce() throws Exception {
        var photo = Pictures.jpeg(4);
        sending(photo).all(9000);
        var sealedAnew = sending(photo);
        assertThat(state(sealedAnew.begin())).isEqualTo("STORED");
        assertThat(jdbc.sql("select count(*) from sync_photo where device = ?")
                        .param(tablet.device().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aPhotoSealedAnewBeginsAnew() throws Exception {
        var photo = Pictures.jpeg(5);
        var first = sending(photo);
        first.begin();
        first.part(0, 700);
        var second = sending(photo);
        assertThat(second.begin().getHeader("Upload-Offset")).isEqualTo("0");
        assertThat(state(second.part(0, second.letter().length))).isEqualTo("STORED");
    }

    @Test
    void anotherTabletsPhotoIsNone() throws Exception {
        var photo = sending(Pictures.jpeg(6));
        photo.all(9000);
        var other = TestDevice.enrol(devices, TestActors.in(users).officer("T2"), "Tablet lain");
        var strange = new PhotoSender(web, other, photo.sha256(), photo.letter());
        assertThat(strange.look().getStatus()).isEqualTo(404);
        assertThat(strange.part(0, 10).getStatus()).isEqualTo(404);
        assertThat(web.perform(post("/sync/v1/photos").header("Tus-Resumable", "1.0.0"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void whatIsNotTheAnnouncedPhotoIsRefusedForGood() throws Exception {
        var photo = Pictures.jpeg(7);
        var swapped = new PhotoSender(
                web, tablet, Sha256.hex(Pictures.jpeg(8)), sending(photo).letter());
        assertThat(swapped.all(9000).getContentAsString()).contains("PHOTO_NOT_SEALED");
        assertThat(state(swapped.look())).isEqualTo("REFUSED");
        assertThat(parts()).isZero();
    }

    @Test
    void moreThanAnnouncedOrThanAllowedIsRefused() throws Exception {
        var photo = sending(Pictures.jpeg(9));
        photo.begin();
        var tooMuch = new byte[photo.letter().length + 1];
        assertThat(photo.part(0, tooMuch, tooMuch).getStatus()).isEqualTo(413);
        var huge = new PhotoSender(web, tablet, photo.sha256().replace('a', 'b'), new byte[PhotoIntake.LONGEST + 1]);
        assertThat(huge.begin().getStatus()).isEqualTo(413);
    }

    @Test
    void aRevokedTabletsPhotoIsKeptAndShownToNobody() throws Exception {
        var photo = sending(Pictures.jpeg(10));
        var operation = named(photo.sha256());
        devices.revoke(tablet.device(), TestActors.in(users).head());
        var last = photo.all(9000);
        assertThat(state(last)).isEqualTo("QUARANTINED");
        assertThat(last.getHeader("X-MCS-Directive")).isEqualTo("WIPE_VIEW");
        assertThat(photos.of(operation)).containsExactly(new Named(1, State.HELD));
        assertThat(photos.jpeg(operation, 1)).isEmpty();
    }

    @Test
    void aPhotoThatNothingNamesGoesAfterThirtyDays() throws Exception {
        var named = sending(Pictures.jpeg(11));
        var unnamed = sending(Pictures.jpeg(12));
        named.all(9000);
        unnamed.all(9000);
        named(named.sha256());
        var later = clock.instant().plus(UnnamedPhotos.KEPT).plusSeconds(1);
        assertThat(table.forgetUnnamed(later.minus(UnnamedPhotos.KEPT))).isOne();
        assertThat(unnamed.look().getStatus()).isEqualTo(404);
        assertThat(state(named.look())).isEqualTo("STORED");
    }

    @Test
    void theTabletLetsGoOnlyOfWhatIsNamedBackedUpAndAWeekOld() throws Exception {
        var photo = sending(Pictures.jpeg(13));
        photo.all(9000);
        named(photo.sha256());
        assertThat(typed(photo.look())).endsWith(" KEEP");
        jdbc.sql("update sync_photo set moved_at = ? where sha256 = ?")
                .params(java.sql.Timestamp.from(clock.instant().minus(Duration.ofDays(8))), photo.sha256())
                .update();
        assertThat(typed(photo.look())).endsWith(" KEEP");
        backups.cover(clock.instant());
        assertThat(typed(photo.look())).endsWith(" FORGET");
    }

    @Test
    void whatTheServerSpeaksCanBeAsked() throws Exception {
        var answer = web.perform(options("/sync/v1/photos").with(tablet.signing()))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Tus-Extension")).isEqualTo("creation,checksum");
        var old = web.perform(
                        post("/sync/v1/photos").header("Tus-Resumable", "0.2.2").with(tablet.signing()))
                .andReturn()
                .getResponse();
        assertThat(old.getStatus()).isEqualTo(412);
    }

    /** An operation no handler knows names its photos as well. */
    private UUID named(String sha256) throws Exception {
        var operation = UUID.randomUUID();
        var body = """
                {"device":"%s","incarnation":"i1","head":1,"ackedLocal":0,"sentAt":"%s","batchId":"b-1",
                 "ops":[{"v":1,"opId":"%s","seq":1,"visit":"%s","type":"X","entity":"VISIT/1","set":{},"dev":{},
                 "evidence":["sha256:%s"]}]}""".formatted(tablet.device(), TestTime.START, operation, UUID.randomUUID(), sha256);
        var request = post("/sync/v1/push")
                .content(body.getBytes(StandardCharsets.UTF_8))
                .with(tablet.signing());
        assertThat(web.perform(request).andReturn().getResponse().getStatus()).isEqualTo(202);
        return operation;
    }

    private long parts() {
        return jdbc.sql("select count(*) from sync_photo_part part join sync_photo p on p.id = part.photo"
                        + " where p.device = ?")
                .param(tablet.device().value())
                .query(Long.class)
                .single();
    }

    private static String typed(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("X-MCS-Photo"));
    }

    private static String state(MockHttpServletResponse answer) {
        return typed(answer).split(" ")[5];
    }
}
