-- running_branch: the branch while the run is queued or running; so a branch is planned by one run at a time
create table planning_run (
  id             uuid primary key,
  branch         varchar(20)  not null,
  running_branch varchar(20)  unique,
  state          varchar(20)  not null check (state in ('QUEUED', 'RUNNING', 'FINISHED', 'STOPPED', 'INTERRUPTED', 'FAILED')),
  first_day      date         not null,
  last_day       date         not null,
  seconds        integer      not null check (seconds > 0),
  reshuffles     boolean      not null,
  base_plan      uuid         references planning_plan (id),
  base_revision  integer      not null,
  result_plan    uuid         references planning_plan (id),
  stop_asked     boolean      not null,
  started_by     varchar(120) not null,
  started_at     timestamp with time zone not null,
  ended_at       timestamp with time zone,
  best           text,
  trouble        varchar(400)
);

create index planning_run_branch on planning_run (branch, started_at);

create table planning_run_point (
  run_id     uuid    not null references planning_run (id),
  position   integer not null,
  millis     bigint  not null,
  hard       bigint  not null,
  medium     bigint  not null,
  soft       bigint  not null,
  unassigned integer not null,
  primary key (run_id, position)
);

-- the table of db-scheduler, under the module's name
create table planning_job (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean not null,
  picked_by            varchar(50),
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat       timestamp with time zone,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index planning_job_time on planning_job (execution_time);
