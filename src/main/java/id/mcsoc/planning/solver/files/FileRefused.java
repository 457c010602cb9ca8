package id.mcsoc.planning.solver.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read, or written: said before the planner begins to think. */
final class FileRefused extends IOException {

    /** A matrix of the most places there may be takes about half of it. */
    static final int MOST_BYTES = 200_000_000;

    private final Path file;

    private FileRefused(Path file, String reason) {
        super(reason);
        this.file = file;
    }

    Path file() {
        return file;
    }

    static byte[] unlessReadable(Path file) throws IOException {
        refuse(!Files.exists(file), file, "there is no such file or folder");
        refuse(Files.isDirectory(file), file, "is a folder, not a file");
        refuse(!Files.isReadable(file), file, "may not be read by this user");
        try (var in = Files.newInputStream(file)) {
            var content = in.readNBytes(MOST_BYTES + 1);
            refuse(content.length == 0, file, "is empty");
            refuse(content.length > MOST_BYTES, file, "is larger than " + MOST_BYTES + " bytes");
            return content;
        }
    }

    static void unlessWritable(@Nullable Path out, Path problem) throws IOException {
        if (out == null) {
            return;
        }
        var folder = out.toAbsolutePath().getParent();
        refuse(Files.isDirectory(out), out, "is a folder, not a file");
        refuse(folder == null || !Files.isDirectory(folder), out, "there is no such folder to write it into");
        var target = Files.exists(out) || folder == null ? out : folder;
        refuse(!Files.isWritable(target), out, "may not be written by this user");
        var itself = Files.exists(out) && Files.exists(problem) && Files.isSameFile(out, problem);
        refuse(itself, out, "is the problem itself and would be overwritten");
    }

    private static void refuse(boolean holds, Path file, String reason) throws FileRefused {
        if (holds) {
            throw new FileRefused(file, reason);
        }
    }
}
