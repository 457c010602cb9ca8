package id.mcsoc;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesLeanOnlyOnWhomTheyMay() {
        ApplicationModules.of(McsOcApplication.class).verify();
    }
}
