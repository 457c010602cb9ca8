package id.mcsoc.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** Shared class data for a server that is started many times: reading and checking classes is a third of a start. */
final class ClassArchive {

    private final Path file;
    private final String classPath;

    /** @param folder takes jars of what are folders on the class path (the JVM archives from jars only) */
    ClassArchive(Path folder, String classPath) {
        this.file = folder.resolve("classes.jsa");
        this.classPath = inJars(folder, classPath);
    }

    String classPath() {
        return classPath;
    }

    /** The JVM writes the archive when it ends in peace for the first time, and reads it from then on. */
    String option() {
        return (Files.exists(file) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + file;
    }

    private static String inJars(Path folder, String classPath) {
        List<String> entries = new ArrayList<>();
        for (var entry : classPath.split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                var jar = folder.resolve(entries.size() + ".jar").toString();
                var tool = ToolProvider.findFirst("jar").orElseThrow();
                if (tool.run(System.out, System.err, "--create", "--no-compress", "--file", jar, "-C", entry, ".")
                        != 0) {
                    throw new IllegalStateException("no jar of " + entry);
                }
                entries.add(jar);
            } else if (Files.exists(Path.of(entry))) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
