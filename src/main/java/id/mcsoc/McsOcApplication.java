package id.mcsoc;

import id.mcsoc.planning.PlanFile;
import id.mcsoc.sync.BackupCommand;
import id.mcsoc.sync.JournalCommand;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class McsOcApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("solve")) {
            System.exit(PlanFile.solve(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && BackupCommand.NAMES.contains(args[0])) {
            System.exit(BackupCommand.run(args[0], Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals(JournalCommand.NAME)) {
            System.exit(JournalCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(McsOcApplication.class, args);
    }
}
