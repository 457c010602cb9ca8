package id.mcsoc.sync.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** In production the key that opens what tablets seal lies beside the database, never in it. */
class SealingKeysTest {

    private static final String PASSWORD = "rahasia-uji";

    @TempDir
    Path folder;

    final ApplicationContextRunner production = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues("spring.profiles.active=postgres")
            .withUserConfiguration(SealingKeys.class)
            .withBean(JdbcClient.class, () -> JdbcClient.create(new DriverManagerDataSource()));

    @Test
    void withoutAKeystoreProductionSaysSoInOneSentenceAndDoesNotStart() {
        production.run(context -> {
            assertThat(context).hasFailed();
            var said = analysis(context.getStartupFailure());
            assertThat(said.getDescription())
                    .isEqualTo("MCS-OC does not start: there is no key to open what tablets seal for the office.");
            assertThat(said.getAction()).contains("mcs.sync.sealing-keystore").contains("keytool -genkeypair");
        });
    }

    /** The control: the command it names is all that was missing. */
    @Test
    void withTheKeystoreOfTheCommandItNamesItStarts() {
        production.run(context -> make(analysis(context.getStartupFailure()).getAction()));
        production
                .withPropertyValues(
                        "mcs.sync.sealing-keystore=file:" + folder.resolve("sealing.p12"),
                        "mcs.sync.sealing-password=" + PASSWORD)
                .run(context -> assertThat(context.getBean(SealingKey.class).publicKey())
                        .isNotEmpty());
    }

    private void make(String action) throws IOException, InterruptedException {
        var command = action.substring(action.indexOf("keytool "), action.indexOf(".p12") + 4);
        var words = new ArrayList<>(List.of(command.split(" ")));
        words.set(0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        words.addAll(List.of("-storepass", PASSWORD));
        var made = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
    }

    private static FailureAnalysis analysis(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, needsMore) -> {})
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
