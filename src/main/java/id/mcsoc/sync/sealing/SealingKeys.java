package id.mcsoc.sync.sealing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the keystore where one is named; for a trial one is made and kept in the database. */
@Configuration
class SealingKeys {

    private static final String ALIAS = "sealing";

    @Bean
    SealingKey sealingKey(
            @Value("${mcs.sync.sealing-keystore}") String keystore,
            @Value("${mcs.sync.sealing-password}") String password,
            @Value("${mcs.sync.sealing-trial}") boolean trial,
            ResourceLoader files,
            JdbcClient jdbc)
            throws GeneralSecurityException {
        if (!keystore.isEmpty()) {
            var secret = password.toCharArray();
            return new SealingKey(
                    read(files, keystore, secret, ALIAS::equals).get(0),
                    () -> read(files, keystore, secret, alias -> !alias.equals(ALIAS)));
        }
        if (!trial) {
            throw new SealingKeyMissing();
        }
        return new SealingKey(stored(jdbc), () -> keys(jdbc, "sync_former_key"));
    }

    /** Tablets seal to the alias {@code sealing}; a key that was lost and found comes back under any other name. */
    private static List<KeyPair> read(ResourceLoader files, String keystore, char[] password, Predicate<String> which) {
        try (var in = files.getResource(keystore).getInputStream()) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            var found = new ArrayList<KeyPair>();
            for (var alias : Collections.list(store.aliases())) {
                if (which.test(alias) && store.getKey(alias, password) instanceof ECPrivateKey key) {
                    found.add(new KeyPair(store.getCertificate(alias).getPublicKey(), key));
                }
            }
            return found;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the keystore of mcs.sync.sealing-keystore cannot be read", e);
        }
    }

    private static KeyPair stored(JdbcClient jdbc) throws GeneralSecurityException {
        if (keys(jdbc, "sync_sealing_key").isEmpty()) {
            make(jdbc);
        }
        return keys(jdbc, "sync_sealing_key").get(0);
    }

    private static List<KeyPair> keys(JdbcClient jdbc, String table) {
        return jdbc.sql("select public_key, private_key from " + table + " order by id")
                .query((row, n) -> pair(row.getString(1), row.getString(2)))
                .list();
    }

    private static KeyPair pair(String publicKey, String privateKey) {
        try {
            var keys = KeyFactory.getInstance("EC");
            return new KeyPair(
                    keys.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))),
                    keys.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored key cannot be read", e);
        }
    }

    private static void make(JdbcClient jdbc) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var keys = generator.generateKeyPair();
        try {
            jdbc.sql("insert into sync_sealing_key (id, private_key, public_key) values (1,?,?)")
                    .params(
                            Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()),
                            Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()))
                    .update();
        } catch (DuplicateKeyException e) {
            // another node was first; its key is the one
        }
    }
}
