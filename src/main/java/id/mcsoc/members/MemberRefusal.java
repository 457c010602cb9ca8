package id.mcsoc.members;

import id.mcsoc.shared.RefusalCode;

public enum MemberRefusal implements RefusalCode {
    NIK_TAKEN
}
