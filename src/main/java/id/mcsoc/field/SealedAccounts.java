package id.mcsoc.field;

import id.mcsoc.members.AccountSeal;
import id.mcsoc.sync.OfficeLetters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Account numbers in the letter box tablets seal their work to. */
@Component
class SealedAccounts implements AccountSeal {

    private final OfficeLetters letters;

    SealedAccounts(OfficeLetters letters) {
        this.letters = letters;
    }

    @Override
    public String seal(String number, String place) {
        return letters.seal(number, place);
    }

    @Override
    public Optional<String> open(String sealed, String place) {
        return letters.open(sealed, place);
    }
}
