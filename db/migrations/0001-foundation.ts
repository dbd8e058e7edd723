import type { Migration } from 'kysely/migration'
import { runStatements } from './statements'

const statements = `
create table setting (key text primary key, value text not null);
create table person (id text primary key, name text not null, role text not null, active integer not null, createdAt text not null);
create table preference (person text primary key, value text not null);
create table draft (
  person text not null, register text not null, record text not null, revision integer, "values" text not null, at text not null,
  primary key (person, register, record));
create table numberSeries (series text not null, year integer not null, last integer not null, primary key (series, year));

create table batch (
  id text primary key, kind text not null, note text not null, person text not null, at text not null, count integer not null,
  undoes text references batch (id));
create index batchByTime on batch (at);
create index batchUndoes on batch (undoes) where undoes is not null;

create table change (
  seq integer primary key, device text not null, deviceSeq integer not null, stamp text not null, person text not null,
  register text not null, record text not null, kind text not null, revision integer not null, batch text not null references batch (id) deferrable initially deferred,
  reason text, fields text, salt text, digest text not null, previous text not null, hash text not null,
  unique (device, deviceSeq));
create index changeByRecord on change (record, seq);
create index changeByBatch on change (batch, seq);

create table disclosure (
  seq integer primary key, at text not null, person text not null, what text not null, register text not null,
  records text not null, fields text not null, purpose text not null);

create table accountEvent (
  seq integer primary key, at text not null, person text not null, what text not null, subject text not null, detail text not null);

create table streetSection (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  name text not null, "from" text, "to" text, head text, note text,
  searchText text not null, nameSort text not null);
create index streetSectionByName on streetSection (archivedAt, nameSort, local);
create index streetSectionWithoutStart on streetSection (archivedAt, nameSort, local) where "from" is null;
create index streetSectionWithoutEnd on streetSection (archivedAt, nameSort, local) where "to" is null;
create index streetSectionWithoutHead on streetSection (archivedAt, nameSort, local) where head is null;
create virtual table streetSectionSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table shopGroup (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  name text not null, section text references streetSection (id), within text references shopGroup (id), head text, headPhone text, note text,
  searchText text not null, nameSort text not null);
create index shopGroupByName on shopGroup (archivedAt, nameSort, local);
create index shopGroupOfSection on shopGroup (archivedAt, section, nameSort, local);
create index shopGroupWithin on shopGroup (archivedAt, within, nameSort, local);
create index shopGroupSection on shopGroup (section);
create index shopGroupParent on shopGroup (within);
create index shopGroupWithoutHead on shopGroup (archivedAt, nameSort, local) where head is null;
create virtual table shopGroupSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table shop (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  code text, name text not null, licensedName text, creditCode text, category text, nineSmall text,
  section text references streetSection (id), door text, address text, "group" text references shopGroup (id), area integer, floor text, tenure text,
  status text, openedOn text, operator text, phone text, landlord text, landlordPhone text, staffCount integer,
  fireSafetyPerson text, volunteer integer, note text,
  searchText text not null, sectionSort text not null, doorSort text not null, nameSort text not null, categorySort text not null,
  operatorSort text not null, statusSort text not null, codeSort text not null);
create index shopBySection on shop (archivedAt, sectionSort, doorSort, local);
create index shopByDoor on shop (archivedAt, doorSort, local);
create index shopByName on shop (archivedAt, nameSort, local);
create index shopByCategory on shop (archivedAt, categorySort, local);
create index shopByOperator on shop (archivedAt, operatorSort, local);
create index shopByStatus on shop (archivedAt, statusSort, local);
create index shopByCode on shop (archivedAt, codeSort, local);
create index shopByArea on shop (archivedAt, area, local);
create index shopByOpening on shop (archivedAt, openedOn, local);
create index shopByStaff on shop (archivedAt, staffCount, local);
create index shopOfSection on shop (section, archivedAt, sectionSort, doorSort, local);
create index shopOfGroup on shop ("group", archivedAt, sectionSort, doorSort, local);
create index shopOfCategory on shop (archivedAt, category, sectionSort, doorSort, local);
create index shopOfStatus on shop (archivedAt, status, sectionSort, doorSort, local);
create index shopOfNineSmall on shop (archivedAt, nineSmall, sectionSort, doorSort, local);
create index shopOfTenure on shop (archivedAt, tenure, sectionSort, doorSort, local);
create index shopWithoutCreditCode on shop (archivedAt, sectionSort, doorSort, local) where creditCode is null;
create index shopWithoutDoor on shop (archivedAt, sectionSort, doorSort, local) where door is null;
create index shopWithoutOperator on shop (archivedAt, sectionSort, doorSort, local) where operator is null;
create index shopWithoutPhone on shop (archivedAt, sectionSort, doorSort, local) where phone is null;
create index shopWithoutFireSafetyPerson on shop (archivedAt, sectionSort, doorSort, local) where fireSafetyPerson is null;
create virtual table shopSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table licence (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  shop text not null references shop (id), kind text not null, number text, validUntil text, note text,
  searchText text not null, kindSort text not null);
create index licenceByValidity on licence (archivedAt, validUntil, kindSort, local);
create index licenceByKind on licence (archivedAt, kindSort, local);
create index licenceOfShop on licence (shop, archivedAt, validUntil, kindSort, local);
create index licenceOfKind on licence (archivedAt, kind, validUntil, kindSort, local);
create virtual table licenceSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);
`

/** The office's own tables, the change log, and the first four registers. */
export const foundation: Migration = { up: (db) => runStatements(db, statements) }
