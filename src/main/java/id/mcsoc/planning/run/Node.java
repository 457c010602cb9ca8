package id.mcsoc.planning.run;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** This process among those that share the database: {@code mcs.planning.node}, or the host's name and a random end. */
@Component
class Node {

    private static final int MOST = 45;

    private final String name;

    Node(@Value("${mcs.planning.node:}") String given) {
        var full = given.isBlank() ? host() : given;
        this.name = full.substring(0, Math.min(MOST, full.length()));
    }

    String name() {
        return name;
    }

    private static String host() {
        var end = UuidCreator.getRandomBased().toString().substring(0, 4);
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("\\..*", "") + "-" + end;
        } catch (UnknownHostException e) {
            return "node-" + end;
        }
    }
}
