package id.mcsoc.sync.sealing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
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
            throws GeneralSecurityException, IOException {
        if (!keystore.isEmpty()) {
            return new SealingKey(read(files, keystore, password.toCharArray()));
        }
        if (!trial) {
            throw new SealingKeyMissing();
        }
        return new SealingKey(stored(jdbc));
    }

    private static KeyPair read(ResourceLoader files, String keystore, char[] password)
            throws GeneralSecurityException, IOException {
        try (var in = files.getResource(keystore).getInputStream()) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            var key = (PrivateKey) store.getKey(ALIAS, password);
            return new KeyPair(store.getCertificate(ALIAS).getPublicKey(), key);
        }
    }

    private static KeyPair stored(JdbcClient jdbc) throws GeneralSecurityException {
        if (jdbc.sql("select id from sync_sealing_key")
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            make(jdbc);
        }
        var row = jdbc.sql("select private_key, public_key from sync_sealing_key")
                .query((found, n) -> new String[] {found.getString(1), found.getString(2)})
                .single();
        var keys = KeyFactory.getInstance("EC");
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(row[1]))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(row[0]))));
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
