import type { Migration } from 'kysely/migration'
import { runStatements } from './statements'

const statements = `
create table gridCell (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  name text not null, code text, level text not null, within text references gridCell (id), head text, headPhone text,
  validFrom text, endedOn text, splitFrom text references gridCell (id), mergedInto text references gridCell (id),
  note text,
  searchText text not null, nameSort text not null, codeSort text not null, levelSort text not null);
create index gridCellByName on gridCell (archivedAt, nameSort, codeSort, local);
create index gridCellByCode on gridCell (archivedAt, codeSort, local);
create index gridCellByLevel on gridCell (archivedAt, levelSort, local);
create index gridCellOfLevel on gridCell (archivedAt, level, nameSort, codeSort, local);
create index gridCellOfWithin on gridCell (within, archivedAt, nameSort, codeSort, local);
create index gridCellOnEndedOn on gridCell (archivedAt, endedOn, local);
create index gridCellToSplitFrom on gridCell (splitFrom);
create index gridCellToMergedInto on gridCell (mergedInto);
create index gridCellWithoutHead on gridCell (archivedAt, nameSort, codeSort, local) where head is null;
create virtual table gridCellSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table operatorChange (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  shop text not null references shop (id), "on" text not null, fromPerson text, fromPhone text, toPerson text not null,
  toPhone text, reason text, note text,
  searchText text not null);
create index operatorChangeByOn on operatorChange (archivedAt, "on", local);
create index operatorChangeOfShop on operatorChange (shop, archivedAt, "on", local);
create virtual table operatorChangeSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table shopEvent (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  shop text not null references shop (id), kind text not null, "on" text not null, "by" text, what text not null,
  outcome text, photos text,
  searchText text not null);
create index shopEventByOn on shopEvent (archivedAt, "on", local);
create index shopEventOfShop on shopEvent (shop, archivedAt, "on", local);
create index shopEventOfKind on shopEvent (archivedAt, kind, "on", local);
create virtual table shopEventSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table pledgeText (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  kind text not null, version text not null, adoptedOn text, months integer, body text not null, note text,
  searchText text not null, kindSort text not null);
create index pledgeTextByKind on pledgeText (archivedAt, kindSort, adoptedOn, local);
create index pledgeTextByAdoptedOn on pledgeText (archivedAt, adoptedOn, local);
create index pledgeTextOfKind on pledgeText (archivedAt, kind, kindSort, adoptedOn, local);
create virtual table pledgeTextSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table pledge (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  shop text not null references shop (id), kind text not null, text text references pledgeText (id), signedBy text,
  signedOn text not null, validUntil text, scans text, voidedOn text, voidReason text, note text,
  searchText text not null);
create index pledgeBySignedOn on pledge (archivedAt, signedOn, validUntil, local);
create index pledgeByValidUntil on pledge (archivedAt, validUntil, local);
create index pledgeOfShop on pledge (shop, archivedAt, signedOn, validUntil, local);
create index pledgeOfKind on pledge (archivedAt, kind, signedOn, validUntil, local);
create index pledgeOnSignedOn on pledge (archivedAt, signedOn, local);
create index pledgeOnVoidedOn on pledge (archivedAt, voidedOn, local);
create index pledgeToText on pledge (text);
create index pledgeFigures on pledge (shop, archivedAt, kind, signedOn, validUntil, voidedOn, voidReason);
create virtual table pledgeSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table checkList (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  name text not null, kind text not null, items text not null, basis text, note text,
  searchText text not null, nameSort text not null, kindSort text not null);
create index checkListByName on checkList (archivedAt, nameSort, kindSort, local);
create index checkListByKind on checkList (archivedAt, kindSort, local);
create index checkListOfKind on checkList (archivedAt, kind, nameSort, kindSort, local);
create virtual table checkListSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table inspection (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  shop text not null references shop (id), list text not null references checkList (id), "on" text not null,
  inspectors text, results text, verdict text, failed integer, photos text, note text,
  section text references streetSection (id), "group" text references shopGroup (id), category text,
  searchText text not null);
create index inspectionByOn on inspection (archivedAt, "on", local);
create index inspectionOfShop on inspection (shop, archivedAt, "on", local);
create index inspectionOfList on inspection (list, archivedAt, "on", local);
create index inspectionOfVerdict on inspection (archivedAt, verdict, "on", local);
create index inspectionOfSection on inspection (section, archivedAt, "on", local);
create index inspectionOfGroup on inspection ("group", archivedAt, "on", local);
create index inspectionOfCategory on inspection (archivedAt, category, "on", local);
create index inspectionFigures on inspection (archivedAt, "on", list, verdict, section, "group", category);
create virtual table inspectionSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table hazard (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  shop text references shop (id), section text references streetSection (id), place text, what text not null, kind text,
  grade text, foundOn text not null, foundBy text, inspection text references inspection (id), photosBefore text,
  state text not null, number text, toldOn text, demand text, deadline text, interim text, receivedBy text,
  refused integer, solvedOn text, solution text, photosAfter text, reportedOn text, reportedTo text, reportNumber text,
  note text, "group" text references shopGroup (id), category text,
  searchText text not null, stateSort text not null);
create index hazardByDeadline on hazard (archivedAt, deadline, foundOn, local);
create index hazardByFoundOn on hazard (archivedAt, foundOn, local);
create index hazardByState on hazard (archivedAt, stateSort, local);
create index hazardOfShop on hazard (shop, archivedAt, deadline, foundOn, local);
create index hazardOfSection on hazard (section, archivedAt, deadline, foundOn, local);
create index hazardOfState on hazard (archivedAt, state, deadline, foundOn, local);
create index hazardOfKind on hazard (archivedAt, kind, deadline, foundOn, local);
create index hazardOfGrade on hazard (archivedAt, grade, deadline, foundOn, local);
create index hazardOnSolvedOn on hazard (archivedAt, solvedOn, state, section, "group", category, local);
create index hazardOnToldOn on hazard (archivedAt, toldOn, local);
create index hazardToInspection on hazard (inspection);
create index hazardByNumber on hazard (number) where number is not null;
create index hazardByReportNumber on hazard (reportNumber) where reportNumber is not null;
create index hazardOfGroup on hazard ("group", archivedAt, deadline, foundOn, local);
create index hazardOfCategory on hazard (archivedAt, category, deadline, foundOn, local);
create index hazardFigures on hazard (archivedAt, foundOn, state, section, "group", category, toldOn, deadline, grade);
create virtual table hazardSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table recheck (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  hazard text not null references hazard (id), "on" text not null, "by" text, result text not null, opinion text,
  deadline text, photos text,
  searchText text not null);
create index recheckByOn on recheck (archivedAt, "on", local);
create index recheckOfHazard on recheck (hazard, archivedAt, "on", local);
create index recheckOfResult on recheck (archivedAt, result, "on", local);
create virtual table recheckSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table fiveHaves (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  section text not null references streetSection (id), "on" text not null, checker text, sign integer, system integer,
  team integer, light integer, ledger integer, reached integer, photos text, note text,
  searchText text not null);
create index fiveHavesByOn on fiveHaves (archivedAt, "on", local);
create index fiveHavesOfSection on fiveHaves (section, archivedAt, "on", local);
create index fiveHavesOfReached on fiveHaves (archivedAt, reached, "on", local);
create virtual table fiveHavesSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table fiveGoods (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  section text not null references streetSection (id), year integer not null, security integer, sanitation integer,
  business integer, committee integer, total integer, "on" text, assessor text, note text,
  searchText text not null);
create index fiveGoodsByYear on fiveGoods (archivedAt, year, total, local);
create index fiveGoodsByTotal on fiveGoods (archivedAt, total, local);
create index fiveGoodsOfSection on fiveGoods (section, archivedAt, year, total, local);
create virtual table fiveGoodsSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table awardRound (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  name text not null, kind text not null, year integer, criteria text, noticeFrom text, noticeTo text, objections text,
  decidedOn text, note text,
  searchText text not null, nameSort text not null);
create index awardRoundByYear on awardRound (archivedAt, year, nameSort, local);
create index awardRoundByName on awardRound (archivedAt, nameSort, local);
create index awardRoundOfKind on awardRound (archivedAt, kind, year, nameSort, local);
create virtual table awardRoundSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table nominee (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  round text not null references awardRound (id), shop text not null references shop (id), reason text, result text,
  note text,
  searchText text not null, shopSort text not null);
create index nomineeByShop on nominee (archivedAt, shopSort, local);
create index nomineeOfRound on nominee (round, archivedAt, shopSort, local);
create index nomineeOfShop on nominee (shop, archivedAt, shopSort, local);
create index nomineeOfResult on nominee (archivedAt, result, shopSort, local);
create virtual table nomineeSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table committee (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  name text not null, kind text not null, section text references streetSection (id), termFrom text, termUntil text,
  duties text, note text,
  searchText text not null, nameSort text not null);
create index committeeByName on committee (archivedAt, nameSort, termUntil, local);
create index committeeByTermUntil on committee (archivedAt, termUntil, local);
create index committeeOfKind on committee (archivedAt, kind, nameSort, termUntil, local);
create index committeeOfSection on committee (section, archivedAt, nameSort, termUntil, local);
create virtual table committeeSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table committeeMember (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  committee text not null references committee (id), name text not null, post text not null, phone text,
  shop text references shop (id), duty text, place integer, "from" text, until text,
  searchText text not null, nameSort text not null);
create index committeeMemberByPlace on committeeMember (archivedAt, place, nameSort, local);
create index committeeMemberByName on committeeMember (archivedAt, nameSort, local);
create index committeeMemberOfCommittee on committeeMember (committee, archivedAt, place, nameSort, local);
create index committeeMemberOfShop on committeeMember (shop, archivedAt, place, nameSort, local);
create virtual table committeeMemberSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table election (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  name text not null, committee text references committee (id), noticeOn text, "on" text, place text, seats integer,
  electors integer, ballotsOut integer, ballotsBack integer, ballotsValid integer, note text,
  searchText text not null, nameSort text not null);
create index electionByOn on election (archivedAt, "on", nameSort, local);
create index electionByName on election (archivedAt, nameSort, local);
create index electionOfCommittee on election (committee, archivedAt, "on", nameSort, local);
create index electionOnOn on election (archivedAt, "on", local);
create virtual table electionSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table elector (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  election text not null references election (id), name text not null, unit text, attended integer, note text,
  searchText text not null, nameSort text not null, unitSort text not null);
create index electorByName on elector (archivedAt, nameSort, unitSort, local);
create index electorByUnit on elector (archivedAt, unitSort, local);
create index electorOfElection on elector (election, archivedAt, nameSort, unitSort, local);
create index electorOfAttended on elector (archivedAt, attended, nameSort, unitSort, local);
create virtual table electorSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table candidate (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  election text not null references election (id), name text not null, post text, unit text, votes integer,
  elected integer, place integer,
  searchText text not null);
create index candidateByPlace on candidate (archivedAt, place, votes, local);
create index candidateByVotes on candidate (archivedAt, votes, local);
create index candidateOfElection on candidate (election, archivedAt, place, votes, local);
create index candidateOfElected on candidate (archivedAt, elected, place, votes, local);
create virtual table candidateSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table facility (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  kind text not null, name text not null, section text references streetSection (id), place text, amount integer,
  installedOn text, validUntil text, keeper text, dutyHours text, state text, photos text, note text,
  searchText text not null, nameSort text not null, kindSort text not null);
create index facilityByName on facility (archivedAt, nameSort, kindSort, local);
create index facilityByKind on facility (archivedAt, kindSort, local);
create index facilityByValidUntil on facility (archivedAt, validUntil, local);
create index facilityOfKind on facility (archivedAt, kind, nameSort, kindSort, local);
create index facilityOfSection on facility (section, archivedAt, nameSort, kindSort, local);
create index facilityOfState on facility (archivedAt, state, nameSort, kindSort, local);
create virtual table facilitySearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table posting (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  facility text not null references facility (id), what text not null, "from" text not null, until text, note text,
  searchText text not null);
create index postingByFrom on posting (archivedAt, "from", local);
create index postingOfFacility on posting (facility, archivedAt, "from", local);
create index postingOnUntil on posting (archivedAt, until, local);
create virtual table postingSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table repair (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  facility text not null references facility (id), foundOn text not null, fault text not null, repairedOn text, "by" text,
  cost integer, photos text,
  searchText text not null);
create index repairByFoundOn on repair (archivedAt, foundOn, local);
create index repairOfFacility on repair (facility, archivedAt, foundOn, local);
create index repairOnRepairedOn on repair (archivedAt, repairedOn, local);
create index repairWithoutRepairedOn on repair (archivedAt, foundOn, local) where repairedOn is null;
create virtual table repairSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table task (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  name text not null, section text references streetSection (id), every text not null, times integer not null,
  "from" text not null, until text, person text, note text,
  searchText text not null, nameSort text not null);
create index taskByName on task (archivedAt, nameSort, "from", local);
create index taskByFrom on task (archivedAt, "from", local);
create index taskOfSection on task (section, archivedAt, nameSort, "from", local);
create index taskOfEvery on task (archivedAt, every, nameSort, "from", local);
create virtual table taskSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table taskDone (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  task text not null references task (id), dueOn text not null, doneOn text, "by" text, missed text, photos text,
  note text,
  searchText text not null);
create index taskDoneByDueOn on taskDone (archivedAt, dueOn, local);
create index taskDoneOfTask on taskDone (task, archivedAt, dueOn, local);
create index taskDoneOnDoneOn on taskDone (archivedAt, doneOn, local);
create virtual table taskDoneSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

alter table streetSection add column length integer;
alter table streetSection add column grid text references gridCell (id);
alter table streetSection add column oddSide text;
alter table streetSection add column evenSide text;
alter table streetSection add column trialOn text;
alter table streetSection add column startedOn text;
alter table streetSection add column reachedOn text;
create index streetSectionOfGrid on streetSection (grid, archivedAt, nameSort, local);
create index streetSectionOnReached on streetSection (archivedAt, reachedOn, local);

alter table shopGroup add column grid text references gridCell (id);
create index shopGroupOfGrid on shopGroup (grid, archivedAt, nameSort, local);

alter table shop add column side text;
alter table shop add column position integer;
alter table shop add column frontage integer;
alter table shop add column dutyDepth integer;
alter table shop add column dutyBounds text;
alter table shop add column photos text;
alter table shop add column files text;
alter table shop add column operatorSince text;
alter table shop add column extinguishers integer;
alter table shop add column extinguishersUntil text;
alter table shop add column emergencyLights integer;
alter table shop add column smokeAlarm integer;
alter table shop add column gas text;
alter table shop add column livesIn integer;
alter table shop add column secondExit integer;
alter table shop add column ebikeInside integer;
alter table shop add column camera integer;
create index shopOfGas on shop (archivedAt, gas, sectionSort, doorSort, local);
create index shopOfLivesIn on shop (archivedAt, livesIn, sectionSort, doorSort, local);
create index shopOnExtinguishersUntil on shop (archivedAt, extinguishersUntil, local);
create index shopFigures on shop (archivedAt, section, "group", category, status, operatorSince, id);
create index changeOfExtinguishers on change (stamp)
  where register = 'shop' and kind = 'update' and instr(fields, '"extinguishersUntil":["') > 0;

create table attachment (
  id text primary key, name text not null, type text not null, size integer not null, sha256 text not null, bytes blob not null,
  at text not null, person text not null);
create table issuedPaper (
  id text primary key, register text not null, record text not null, form text not null, number text, name text not null,
  size integer not null, sha256 text not null, bytes blob not null, printed text not null, at text not null, person text not null,
  batch text not null);
create index issuedPaperOfRecord on issuedPaper (record, at);
create table formTemplate (
  form text primary key, name text not null, size integer not null, sha256 text not null, bytes blob not null, at text not null, person text not null);
`

/** The street around the shop: grid, signing, checks, hazards, self-governance, facilities; attachments and issued papers. */
export const streetLife: Migration = { up: (db) => runStatements(db, statements) }
