package id.mcsoc.field;

import id.mcsoc.members.Evidence;
import id.mcsoc.sync.OperationPhotos;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The photos officers took for what they changed or heard. */
@Component
class TabletEvidence implements Evidence {

    private final OperationPhotos photos;

    TabletEvidence(OperationPhotos photos) {
        this.photos = photos;
    }

    @Override
    public List<Photo> of(UUID operation) {
        return photos.of(operation).stream()
                .map(named -> new Photo(named.number(), named.state().name()))
                .toList();
    }

    @Override
    public Optional<byte[]> jpeg(UUID operation, int number) {
        return photos.jpeg(operation, number);
    }

    @Override
    public byte[] clean(byte[] sent) {
        return OperationPhotos.clean(sent);
    }
}
