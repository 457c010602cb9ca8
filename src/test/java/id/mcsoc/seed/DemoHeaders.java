package id.mcsoc.seed;

import java.util.Map;

/** The first lines of each file: its documentation and its columns. */
final class DemoHeaders {

    private static final String GENERATED = "# Written by id.mcsoc.seed.DemoSeed (src/test/java): change it there.\n";

    private static final Map<String, String> HEADERS = Map.of(
            "facilities.csv",
            """
            # Invented health facilities near real area points. level: PRIMARY (FKTP) or REFERRAL. demo: every line of this file.
            code,name,level,area,lat,lon,address,demo
            """,
            "families.csv",
            """
            # Invented families that are members already; their people stand in members.csv. family_card starts with 99. segment: members.Segment, ward_class: members.WardClass.
            # notes: special cases, separated by ; : child-turned-21, newborn-without-nik, paid-not-posted, missing-card
            family_card,street,rt,rw,area,postal_code,phone,email,segment,ward_class,notes
            """,
            "members.csv",
            """
            # People of families.csv, head first. Invented. nik: starts with 99, empty for a newborn, who has mother_nik instead.
            # born: ISO date (ages as of December 2026), or for newborns "-9": nine days before the first start. number: member number, 13 digits, text.
            # status: members.MembershipStatus. status_reason: empty when active, else arrears, pbi-delisted, employer-ended, turned-21, payment-not-posted, data-mismatch.
            # facility: code of facilities.csv. facility_since: months before the first start.
            family_card,nik,mother_nik,number,name,born,sex,relation,status,status_reason,facility,facility_since
            """,
            "visit-requests.csv",
            """
            # Demand of the demo. Persons of the families of all open requests (state SUBMITTED, COUNTERED, UNPLANNED): 1567, 2679 and 1119 in months 0, 1 and 2, as the
            # participants of January to March 2020 in Kota Jambi. Families and persons are invented. request: key of this seed, the other request-*.csv refer to it.
            # month: 0 is the calendar month after the first start, 1 and 2 the next ones, -2 the one before the month of the first start (served visits). submitted_days_ago: days before the first start.
            # state: booking.RequestState. state_reason: why, for WITHDRAWN, DECLINED, RELEASED, COUNTERED, UNPLANNED (there a code like R02). requested_by: login of users.csv, empty: the branch wrote it down.
            # room: capacity in persons. power: true or false. signal: geo.SignalGrade at the place. needs: separated by ; (card-printer, dirt-road). how_heard: code of channels.csv.
            # notes: special cases: nine-families, exactly-ten, bad-signal, waits-for-neighbours (nine-families is its neighbour)
            request,area,month,state,state_reason,venue,venue_address,lat,lon,contact_name,contact_phone,room,power,signal,how_heard,needs,submitted_days_ago,requested_by,notes
            """,
            "request-families.csv",
            """
            # Families on a request's list. family_card: one of families.csv, or a family that is not registered yet (then REGISTRATION is among the services).
            # services: booking.ServiceCode, precedence: booking.RequestFamily.Precedence, both separated by ;
            request,family_card,head_name,phone,persons,services,documents_ready,precedence
            """,
            "request-windows.csv",
            """
            # When the kelurahan can receive the team. month as in visit-requests.csv. working_day: the n-th working day of that month (WorkingCalendar.workingDay), 1 to 14, so it never falls on a holiday.
            # wished: liked best. A SERVED request has one window: the day it took place.
            request,month,working_day,from,to,wished
            """);

    private DemoHeaders() {}

    static String of(String file) {
        return GENERATED + HEADERS.get(file);
    }
}
