package id.mcsoc.geo.travel.road;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.util.CustomModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Reads an extract once; the next start loads what was made of it. Another size or date of the file is another map. */
record RoadImport(Path extract, Path folder) {

    static final String CAR = "car";
    private static final String VALUES = "car_access,car_average_speed,road_environment";

    GraphHopper open() {
        check();
        try {
            var made = folder.resolve(name());
            if (!Files.isDirectory(made)) {
                make(made);
            }
            return on(made).importOrLoad();
        } catch (IOException e) {
            throw new RoadMapUnreadable(extract, "cannot be imported into " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Under another name until it is complete: a server killed while importing leaves nothing that looks ready. */
    private void make(Path made) throws IOException {
        Files.createDirectories(folder);
        var unfinished = folder.resolve("unfinished-" + UUID.randomUUID());
        var reading = on(unfinished);
        try {
            reading.importOrLoad();
        } catch (RuntimeException e) {
            throw new RoadMapUnreadable(extract, "is no readable OpenStreetMap extract: " + e.getMessage(), e);
        } finally {
            reading.close();
        }
        Files.move(unfinished, made);
    }

    private void check() {
        if (!Files.exists(extract)) {
            throw new RoadMapUnreadable(extract, "there is no such file");
        }
        if (!Files.isRegularFile(extract) || !Files.isReadable(extract)) {
            throw new RoadMapUnreadable(extract, "is not a readable file");
        }
        if (!extract.getFileName().toString().matches(".+\\.(osm|osm\\.gz|osm\\.pbf|pbf)")) {
            throw new RoadMapUnreadable(extract, "must end in .osm, .osm.gz or .osm.pbf");
        }
    }

    private String name() throws IOException {
        var time = Files.getLastModifiedTime(extract).toMillis();
        return extract.getFileName() + "-" + Files.size(extract) + "-" + time + "-ranked";
    }

    private GraphHopper on(Path made) {
        var hopper = new GraphHopper();
        hopper.setOSMFile(extract.toString());
        hopper.setGraphHopperLocation(made.toString());
        hopper.setEncodedValuesString(VALUES);
        hopper.setProfiles(new Profile(CAR).setCustomModel(fastest()));
        hopper.getCHPreparationHandler().setCHProfiles(new CHProfile(CAR));
        return hopper;
    }

    private static CustomModel fastest() {
        return new CustomModel()
                .addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"))
                .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"))
                .setDistanceInfluence(0d);
    }
}
