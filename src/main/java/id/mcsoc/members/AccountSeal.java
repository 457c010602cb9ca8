package id.mcsoc.members;

import java.util.Optional;

/** Answered by the module that has the office's key: an account number lies nowhere in the open. */
public interface AccountSeal {

    /** @param place what it belongs to; opened for another, it is none */
    String seal(String number, String place);

    /** Empty where no key opens it. */
    Optional<String> open(String sealed, String place);
}
