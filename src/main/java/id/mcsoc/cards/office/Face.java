package id.mcsoc.cards.office;

import id.mcsoc.print.QrCode;
import org.jspecify.annotations.Nullable;

/** What stands on one card. @param qr null on a preview: there is no code without a recorded print */
record Face(
        String numberText,
        boolean provisional,
        String name,
        String nik,
        String birth,
        String address,
        String facility,
        String printed,
        int copy,
        @Nullable QrCode qr) {}
