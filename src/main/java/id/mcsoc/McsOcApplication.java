package id.mcsoc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class McsOcApplication {

    public static void main(String[] args) {
        SpringApplication.run(McsOcApplication.class, args);
    }
}
