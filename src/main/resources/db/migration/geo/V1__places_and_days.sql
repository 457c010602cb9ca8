create table geo_area (
    code        varchar(13)      primary key,
    name        varchar(80)      not null,
    kind        varchar(10)      not null check (kind in ('KELURAHAN', 'DESA')),
    kecamatan   varchar(80)      not null,
    regency     varchar(80)      not null,
    lat         double precision not null check (lat between -90 and 90),
    lon         double precision not null check (lon between -180 and 180),
    population  integer          not null check (population >= 0),
    postal_code varchar(5)       not null,
    signal      varchar(10)      not null check (signal in ('GOOD', 'WEAK', 'NONE'))
);

create table geo_area_alias (
    old_code    varchar(13)  primary key,
    new_code    varchar(13)  not null references geo_area (code),
    valid_until date         not null,
    source      varchar(200) not null,
    check (old_code <> new_code)
);

create table geo_branch (
    code   varchar(20)      primary key,
    name   varchar(100)     not null,
    lat    double precision not null check (lat between -90 and 90),
    lon    double precision not null check (lon between -180 and 180),
    zone   varchar(40)      not null,
    opens  time             not null,
    closes time             not null,
    check (opens < closes)
);

-- a regency is served by one branch
create table geo_branch_regency (
    regency varchar(5)  primary key,
    branch  varchar(20) not null references geo_branch (code)
);

-- what separates places: the areas beyond it, and the points where a road crosses
create table geo_barrier_area (
    barrier     varchar(40) not null,
    area_prefix varchar(13) not null,
    primary key (barrier, area_prefix)
);

create table geo_crossing (
    barrier  varchar(40)      not null,
    name     varchar(80)      not null,
    lat      double precision not null check (lat between -90 and 90),
    lon      double precision not null check (lon between -180 and 180),
    extra_km double precision not null check (extra_km >= 0),
    primary key (barrier, name)
);

create table geo_holiday (
    day_off      date         not null,
    kind         varchar(20)  not null check (kind in ('NATIONAL', 'JOINT_LEAVE')),
    name         varchar(120) not null,
    name_english varchar(120) not null,
    estimated    boolean      not null,
    primary key (day_off, kind)
);

create table geo_ramadan (
    first_day date    primary key,
    last_day  date    not null,
    estimated boolean not null,
    check (first_day < last_day)
);

create table geo_facility (
    code           varchar(30)      primary key,
    name           varchar(120)     not null,
    facility_level varchar(10)      not null check (facility_level in ('PRIMARY', 'REFERRAL')),
    area           varchar(13)      not null references geo_area (code),
    lat            double precision not null check (lat between -90 and 90),
    lon            double precision not null check (lon between -180 and 180),
    address        varchar(200)     not null,
    demo           boolean          not null
);
