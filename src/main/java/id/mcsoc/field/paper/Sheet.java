package id.mcsoc.field.paper;

import id.mcsoc.print.QrCode;

/** A form to print: what it asks for, its number to read and to scan. */
record Sheet(SlipKind kind, String number, QrCode code) {

    static Sheet of(SlipTable.Slip slip) {
        return new Sheet(
                slip.kind(),
                slip.number().shown(),
                QrCode.of("MCS-SLIP " + slip.number().value()));
    }
}
