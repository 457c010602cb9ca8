package id.mcsoc.sync.push;

import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Users;
import id.mcsoc.sync.Devices;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The office, and one tablet that was just enrolled. */
abstract class OneTablet {

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Tablet tablet;

    @BeforeEach
    void aTablet() {
        tablet =
                new Tablet(TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet uji"), TestTime.START);
    }
}
