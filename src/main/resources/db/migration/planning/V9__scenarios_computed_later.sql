-- attempts: how often a node began to compute it
alter table planning_scenario alter column result drop not null;
alter table planning_scenario add column state varchar(20) default 'READY' not null;
alter table planning_scenario add column attempts integer default 0 not null;
alter table planning_scenario add constraint planning_scenario_state check (state in ('COMPUTING', 'READY', 'FAILED'));
alter table planning_scenario add constraint planning_scenario_ready check ((state = 'READY') = (result is not null));
