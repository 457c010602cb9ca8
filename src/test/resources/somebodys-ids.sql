-- What the demo does not have yet: a tablet and its operation, a plan, a run, a visit, a complaint, a conflict, a mail.
insert into sync_device (id, name, officer, branch, token_hash, enrolled_at)
  values ('00000000-0000-7000-8000-000000000001', 'Tablet', '00000000-0000-7000-8000-000000000099', 'JAMBI', 'none', timestamp with time zone '2026-11-20 01:05:00+00:00');
insert into sync_incarnation (device, incarnation, applied_through, head, first_seen)
  values ('00000000-0000-7000-8000-000000000001', 'i1', 1, 1, timestamp with time zone '2026-11-20 01:05:00+00:00');
insert into sync_operation (device, incarnation, seq, op_id, officer, branch, type, entity, hash, payload, result, code, facts, captured_at, received_at)
  values ('00000000-0000-7000-8000-000000000001', 'i1', 1, '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-000000000099', 'JAMBI', 'X', '', '', '{}', 'REJECTED', 'OPERATION_FAILED', '{}',
    timestamp with time zone '2026-11-20 01:05:00+00:00', timestamp with time zone '2026-11-20 01:05:00+00:00');
insert into sync_loss (id, device, incarnation, branch, head, applied, opened_at)
  values ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-000000000001', 'i1', 'JAMBI', 3, 1, timestamp with time zone '2026-11-20 01:05:00+00:00');
insert into planning_plan (id, branch, open_branch, first_day, last_day, state, hard_score, medium_score, soft_score, rules, revision, kept_edits, reshuffles, created_at, created_by)
  values ('00000000-0000-7000-8000-000000000002', 'JAMBI', 'JAMBI', date '2026-11-23', date '2026-12-18', 'PROPOSED', 0, 0, 0, '[]', 0, 0, false,
    timestamp with time zone '2026-11-20 01:05:00+00:00', 'Uji');
insert into planning_planned_visit (id, plan_id, request_id, request_number, area, venue_name, lat, lon, families, pin_team, pin_day, pin_time, edited_in, reasons)
  select '00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000002', id, number, area, venue_name, -1.6, 103.6, 10, false, false, false, 0, '[]'
  from booking_request where area = '15.71.01.1001' and state = 'SUBMITTED' order by number fetch first 1 rows only;
insert into planning_run (id, branch, state, first_day, last_day, seconds, reshuffles, base_revision, stop_asked, started_by, started_at)
  values ('00000000-0000-7000-8000-000000000004', 'JAMBI', 'FINISHED', date '2026-11-23', date '2026-12-18', 5, false, 0, false, 'Uji', timestamp with time zone '2026-11-20 01:05:00+00:00');
insert into complaint_ticket (ticket, operation, branch, area, kind, category, target, said, wanted_outcome, channel, name, phone, is_group, persons, secret, captured_at, recorded_at)
  select 'ADU-1571-2026-999999', '00000000-0000-7000-8000-000000000005', 'JAMBI', '15.71.01.1001', 'COMPLAINT', min(c.code), 'BRANCH', 'Uji', '', (select min(code) from complaint_channel), 'Uji', '', false, 1, false,
    timestamp with time zone '2026-11-20 01:05:00+00:00', timestamp with time zone '2026-11-20 01:05:00+00:00'
  from complaint_category c;
insert into complaint_event (ticket, seq, operation, kind, at, by_user, by_name, from_unit, to_unit, said)
  select ticket, 1, '00000000-0000-7000-8000-000000000005', 'OPENED', timestamp with time zone '2026-11-20 01:05:00+00:00', '00000000-0000-7000-8000-000000000099', 'Uji', '', 'BRANCH', 'Uji'
  from complaint_ticket where ticket = 'ADU-1571-2026-999999';
insert into complaint_faq (id, branch, category, question, answer, rule, withdrawn, revision, edited_at, edited_by)
  select '00000000-0000-7000-8000-0000000000f1', 'JAMBI', min(code), 'Uji', 'Uji', '', false, 1, timestamp with time zone '2026-11-20 01:05:00+00:00', 'Uji' from complaint_category;
insert into complaint_crisis (id, branch, category, open_key, complaints, usual, opened_at)
  select '00000000-0000-7000-8000-0000000000f2', 'JAMBI', min(code), 'JAMBI/uji', 5, 1, timestamp with time zone '2026-11-20 01:05:00+00:00' from complaint_category;
insert into member_conflict (id, operation, change_group, family_card, member_id, branch, base_values, mine_values, theirs_values, reason, changed_by, changed_name, channel, captured_at, recorded_at)
  select '00000000-0000-7000-8000-000000000006', '00000000-0000-7000-8000-000000000006', 'CONTACT', family_card, id, 'JAMBI', '{}', '{}', '{}', 'Uji', '00000000-0000-7000-8000-000000000099', 'Uji', 'TABLET',
    timestamp with time zone '2026-11-20 01:05:00+00:00', timestamp with time zone '2026-11-20 01:05:00+00:00'
  from member_person where family_card = '9971010000000251' order by id fetch first 1 rows only;
insert into member_verification (id, operation, change_group, family_card, member_id, reason, letter, effective_from, changed_by, changed_name, captured_at)
  select '00000000-0000-7000-8000-00000000c0f1', '00000000-0000-7000-8000-000000000006', 'CONTACT', family_card, id, 'Uji', false, date '2026-11-20', '00000000-0000-7000-8000-000000000099', 'Uji',
    timestamp with time zone '2026-11-20 01:05:00+00:00'
  from member_person where family_card = '9971010000000251' order by id fetch first 1 rows only;
insert into member_verification_value (verification, place, field, old_value, new_value)
  values ('00000000-0000-7000-8000-00000000c0f1', 0, 'phone', '+6281234567890', '+6281111111111');
insert into member_document (family_card, number, operation, jpeg, kept_name, kept_at)
  select family_card, 1, '00000000-0000-7000-8000-00000000c0f2', cast('picture' as bytea), 'Uji', timestamp with time zone '2026-11-20 01:05:00+00:00'
  from member_family where family_card = '9971010000000251';
insert into planning_repair (id, branch, kind, disruption, state, changes, seen, millis, made_at, made_by, version)
  values ('00000000-0000-7000-8000-000000000007', 'JAMBI', 'TEAM',
    '{"kind":"TEAM","reason":"Uji","team":"T1","first":"2026-12-01","last":"2026-12-01","from":null,"to":null,"stranded":false,"crossing":null,"visit":null}',
    'PROPOSED', '[]', '', 1, timestamp with time zone '2026-11-20 01:05:00+00:00', 'Uji', 0);
insert into planning_trouble (id, branch, kind, what, first_day, last_day, reason, marked_at, marked_by, version)
  values ('00000000-0000-7000-8000-00000000e00e', 'JAMBI', 'VEHICLE', 'T1', date '2026-11-23', date '2026-11-24', 'Rusak', timestamp with time zone '2026-11-20 03:00:00+00', 'Uji', 0);

insert into planning_scenario (id, branch, name, first_day, last_day, reshuffles, change, result, made_at, made_by)
  values ('00000000-0000-7000-8000-000000000008', 'JAMBI', 'Uji', date '2026-11-23', date '2026-12-18', false,
    '{"lessTeam":null,"moreTeam":null,"first":null,"last":null,"longer":0,"rule":null,"percent":100}',
    '{"format":"mcs-oc/plan@1","problem":"x","score":{"hard":0,"medium":0,"soft":0},"visits":[],"unassigned":[],"rules":[]}',
    timestamp with time zone '2026-11-20 01:05:00+00:00', 'Uji');
insert into planning_slot_hold (id, branch, team, held_on, turn, request_id, live_request, area, lat, lon, families, starts_at, ends_at, state, expires_at, extensions)
  select '00000000-0000-7000-8000-000000000009', 'JAMBI', 'T1', date '2026-12-21', 1, id, id, area, -1.6, 103.6, 10, timestamp with time zone '2026-12-21 02:00:00+00:00',
    timestamp with time zone '2026-12-21 04:00:00+00:00', 'HELD', timestamp with time zone '2026-11-20 01:15:00+00:00', 0
  from booking_request where area = '15.71.01.1001' and state = 'SUBMITTED' order by number fetch first 1 rows only;
insert into member_twin (id, member_id, other_id, branch, found_at)
  select '00000000-0000-7000-8000-00000000000a', id, id, 'JAMBI', timestamp with time zone '2026-11-20 01:05:00+00:00'
  from member_person where family_card = '9971010000000251' order by id fetch first 1 rows only;
insert into planning_allowance (id, team_id, given_on, kind, amount, edit, request, given_by, given_at)
  select '00000000-0000-7000-8000-000000000010', id, date '2026-12-21', 'FAMILIES', 5, '00000000-0000-7000-8000-000000000011', 'PMH', 'Uji', timestamp with time zone '2026-11-20 01:05:00+00:00'
  from planning_team where branch = 'JAMBI' and code = 'T1';
insert into sync_photo (id, device, sha256, letter, length, received, state, code, backed_up, moved_at)
  values ('00000000-0000-7000-8000-000000000012', '00000000-0000-7000-8000-000000000001', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '', 1, 1, 'STORED', '', false,
    timestamp with time zone '2026-11-20 01:05:00+00:00');
insert into sync_photo_content (photo, jpeg) values ('00000000-0000-7000-8000-000000000012', cast('picture' as bytea));
insert into sync_evidence (operation, place, device, sha256, released)
  select operation, 1, '00000000-0000-7000-8000-000000000001', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', false
  from (select operation from complaint_ticket union select operation from member_conflict
    union select op_id from sync_operation where incarnation = 'i1') named;
insert into planning_visit (id, plan_id, request_id, request_number, branch, team, area, venue_name, lat, lon, starts_at, ends_at, families, state, revision)
  select '00000000-0000-7000-8000-000000000013', '00000000-0000-7000-8000-000000000002', id, number, 'JAMBI', 'T1', area, 'Balai', -1.6, 103.6,
    timestamp with time zone '2026-10-20 02:00:00+00:00', timestamp with time zone '2026-10-20 04:00:00+00:00', 10, 'CANCELLED', 0
  from booking_request where area = '15.71.01.1001' and state = 'SUBMITTED' order by number fetch first 1 rows only;
insert into field_package (id, visit, device, officer, sha256, grant_id, issued_at, valid_until)
  values ('00000000-0000-7000-8000-000000000014', '00000000-0000-7000-8000-000000000013', '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000099', '',
    '00000000-0000-7000-8000-000000000015', timestamp with time zone '2026-11-20 01:05:00+00:00', timestamp with time zone '2026-11-23 01:05:00+00:00');
insert into field_package_part (package, part_no, content) values ('00000000-0000-7000-8000-000000000014', 1, '{}');
insert into card_print (operation, member_id, member_name, branch, number_printed, provisional, layout, copy_no, printed_by, printed_name, channel, captured_at, recorded_at)
  select '00000000-0000-7000-8000-000000000016', id, 'Uji', 'JAMBI', '0009900000011', false, 'CR80', 1, '00000000-0000-7000-8000-000000000099', 'Uji', 'OFFICE',
    timestamp with time zone '2026-11-20 01:05:00+00:00', timestamp with time zone '2026-11-20 01:05:00+00:00'
  from member_person where family_card = '9971010000000251' order by id fetch first 1 rows only;
insert into rights_request (id, branch, member, kind, asked_by, checked, said, asked_at, recorded_by, state, answer)
  select '00000000-0000-7000-8000-00000000d0f1', 'JAMBI', id, 'COPY', 'Uji', 'KTP', 'Uji', timestamp with time zone '2026-11-20 01:05:00+00:00', 'Uji', 'OPEN', ''
  from member_person where family_card = '9971010000000251' order by id fetch first 1 rows only;
insert into member_consent (operation, family_card, notice_version, purpose, language, read_by, method, evidence, given_at, recorded_at)
  values ('00000000-0000-7000-8000-00000000d0f2', '9971010000000251', '1', 'Uji', 'id', 'Uji', 'SIGNATURE', '', timestamp with time zone '2026-11-20 01:05:00+00:00',
    timestamp with time zone '2026-11-20 01:05:00+00:00');
insert into promise_transaction (operation, number, service, branch, area, made_at, due, state, told_late)
  values ('00000000-0000-7000-8000-00000000d0f3', 'MCS-0000-0001', 'REGISTRATION', 'JAMBI', '15.71.01.1001', timestamp with time zone '2026-11-20 01:05:00+00:00',
    timestamp with time zone '2026-11-24 10:00:00+00:00', 'OPEN', false);
