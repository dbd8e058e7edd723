import type { Migration } from 'kysely/migration'
import { committeeMember } from '../../records/governance/committee-member'
import { shop } from '../../records/shops/shop'
import { gridCell } from '../../records/street/grid-cell'
import { shopGroup } from '../../records/street/shop-group'
import { findAnew } from '../found-anew'
import { runStatements } from './statements'

const statements = `
create table mediator (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  name text not null, gender text, post text, employment text, unit text, phone text, specialty text, since text,
  until text, note text,
  searchText text not null, nameSort text not null);
create index mediatorByName on mediator (archivedAt, nameSort, until, local);
create index mediatorByUntil on mediator (archivedAt, until, local);
create index mediatorOfPost on mediator (archivedAt, post, nameSort, until, local);
create index mediatorOfEmployment on mediator (archivedAt, employment, nameSort, until, local);
create virtual table mediatorSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table mediationRoom (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  name text not null, kind text, place text, hours text, phone text, people text, photos text, note text,
  searchText text not null, nameSort text not null);
create index mediationRoomByName on mediationRoom (archivedAt, nameSort, local);
create index mediationRoomOfKind on mediationRoom (archivedAt, kind, nameSort, local);
create virtual table mediationRoomSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table dutySlot (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  room text not null references mediationRoom (id), weekday text not null, hours text, who text not null, kind text,
  unit text, "from" text, until text, note text,
  searchText text not null);
create index dutySlotByFrom on dutySlot (archivedAt, "from", local);
create index dutySlotOfRoom on dutySlot (room, archivedAt, "from", local);
create index dutySlotOfWeekday on dutySlot (archivedAt, weekday, "from", local);
create virtual table dutySlotSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table phrase (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  kind text, text text not null, place integer,
  searchText text not null);
create index phraseByPlace on phrase (archivedAt, place, local);
create index phraseOfKind on phrase (archivedAt, kind, place, local);
create virtual table phraseSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table clause (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  kind text, name text not null, text text not null, place integer,
  searchText text not null);
create index clauseByPlace on clause (archivedAt, place, local);
create index clauseOfKind on clause (archivedAt, kind, place, local);
create virtual table clauseSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table mediationCase (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  number text, name text not null, kind text, what text, claims text, happenedOn text, place text, persons integer,
  source text, channel text, channelNote text, transferUnit text, transferOn text, transferNumber text,
  shop text references shop (id), grid text references gridCell (id), registeredOn text not null, registrar text,
  acceptedOn text, refusedOn text, refuseReason text, refuseNote text, room text references mediationRoom (id),
  mediator text references mediator (id), extendedUntil text, extendConsentOn text, dueOn text, difficulty text,
  difficultyReason text, risk integer, riskWhat text, policeOn text, policeUnit text, agreedOn text, agreementForm text,
  level text, amount integer, averted text, failedOn text, failReason text, remediesTold integer, withdrawnOn text,
  withdrawReason text, declinedOn text, declinedBy text, outcome text, fulfilledOn text, fulfilment text, closedOn text,
  closingNote text, filedOn text, filedBy text, checkedBy text, checkedOn text, keepFor text, fileNote text,
  state text not null, note text,
  searchText text not null, numberSort text not null);
create index mediationCaseByRegisteredOn on mediationCase (archivedAt, registeredOn, numberSort, local);
create index mediationCaseByNumber on mediationCase (archivedAt, numberSort, local);
create index mediationCaseByDueOn on mediationCase (archivedAt, dueOn, local);
create index mediationCaseByAcceptedOn on mediationCase (archivedAt, acceptedOn, local, state, source, kind, difficulty, outcome,
  agreementForm, level, fulfilment, averted, risk, persons, amount);
create index mediationCaseOfState on mediationCase (archivedAt, state, registeredOn, numberSort, local);
create index mediationCaseOfKind on mediationCase (archivedAt, kind, registeredOn, numberSort, local);
create index mediationCaseOfSource on mediationCase (archivedAt, source, registeredOn, numberSort, local);
create index mediationCaseOfChannel on mediationCase (archivedAt, channel, registeredOn, numberSort, local);
create index mediationCaseOfMediator on mediationCase (mediator, archivedAt, registeredOn, numberSort, local);
create index mediationCaseOfRoom on mediationCase (room, archivedAt, registeredOn, numberSort, local);
create index mediationCaseOfGrid on mediationCase (grid, archivedAt, registeredOn, numberSort, local);
create index mediationCaseOfShop on mediationCase (shop, archivedAt, registeredOn, numberSort, local);
create index mediationCaseOnAgreedOn on mediationCase (archivedAt, agreedOn, local);
create index mediationCaseOnClosedOn on mediationCase (archivedAt, closedOn, local);
create index mediationCaseOfOutcome on mediationCase (archivedAt, outcome, registeredOn, numberSort, local);
create index mediationCaseOfAgreementForm on mediationCase (archivedAt, agreementForm, registeredOn, numberSort, local);
create index mediationCaseOfLevel on mediationCase (archivedAt, level, registeredOn, numberSort, local);
create index mediationCaseOfDifficulty on mediationCase (archivedAt, difficulty, registeredOn, numberSort, local);
create index mediationCaseOfFulfilment on mediationCase (archivedAt, fulfilment, registeredOn, numberSort, local);
create index mediationCaseOfRisk on mediationCase (archivedAt, risk, registeredOn, numberSort, local);
create index mediationCaseOfAverted on mediationCase (archivedAt, averted, registeredOn, numberSort, local);
create virtual table mediationCaseSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1 2', content = '', contentless_delete = 1);

create table party (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  "case" text not null references mediationCase (id), side text not null, kind text not null, name text not null,
  gender text, age integer, idNumber text, creditCode text, phone text, job text, address text, representative text,
  representativePost text, agent text, agentPhone text, agentScope text, agentMatters text, rightsToldOn text,
  signedOn text, note text,
  searchText text not null, nameSort text not null);
create index partyByName on party (archivedAt, nameSort, local);
create index partyOfCase on party ("case", archivedAt, nameSort, local);
create index partyOfSide on party (archivedAt, side, nameSort, local);
create index partyOfKind on party (archivedAt, kind, nameSort, local);
create index partyByPhone on party (phone) where phone is not null;
create index partyByIdNumber on party (idNumber) where idNumber is not null;
create virtual table partySearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1 2 3', content = '', contentless_delete = 1);

create table caseParticipant (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  "case" text not null references mediationCase (id), name text not null, role text, unit text, phone text,
  consented integer, consentOn text,
  searchText text not null, nameSort text not null);
create index caseParticipantByName on caseParticipant (archivedAt, nameSort, local);
create index caseParticipantOfCase on caseParticipant ("case", archivedAt, nameSort, local);
create virtual table caseParticipantSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table caseMediator (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  "case" text not null references mediationCase (id), mediator text not null references mediator (id),
  role text not null, "from" text not null, until text, reason text, relation text,
  searchText text not null);
create index caseMediatorByFrom on caseMediator (archivedAt, "from", local);
create index caseMediatorOfCase on caseMediator ("case", archivedAt, "from", local);
create index caseMediatorOfMediator on caseMediator (mediator, archivedAt, "from", local);
create virtual table caseMediatorSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table sessionRecord (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  "case" text not null references mediationCase (id), kind text not null, startedAt text not null, endedAt text,
  place text, asked text, present text, others text, mediators text, recorder text, told integer, result text,
  nextOn text, readBack integer, signedOn text,
  searchText text not null);
create index sessionRecordByStartedAt on sessionRecord (archivedAt, startedAt, local);
create index sessionRecordOfCase on sessionRecord ("case", archivedAt, startedAt, local);
create index sessionRecordOfKind on sessionRecord (archivedAt, kind, startedAt, local);
create virtual table sessionRecordSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table sessionLine (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  session text not null references sessionRecord (id), "case" text references mediationCase (id), at text not null,
  kind text not null, speaker text, text text not null,
  searchText text not null);
create index sessionLineByAt on sessionLine (archivedAt, at, local);
create index sessionLineOfSession on sessionLine (session, archivedAt, at, local);
create index sessionLineToCase on sessionLine ("case");
create virtual table sessionLineSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table caucusNote (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  "case" text not null references mediationCase (id), at text not null, "with" text, text text not null, "by" text,
  released integer,
  searchText text not null);
create index caucusNoteByAt on caucusNote (archivedAt, at, local);
create index caucusNoteOfCase on caucusNote ("case", archivedAt, at, local);
create virtual table caucusNoteSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table evidence (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  "case" text not null references mediationCase (id), kind text not null, name text not null,
  party text references party (id), source text, form text, pages integer, collectedOn text, collectedBy text,
  files text,
  searchText text not null);
create index evidenceByCollectedOn on evidence (archivedAt, collectedOn, local);
create index evidenceOfCase on evidence ("case", archivedAt, collectedOn, local);
create index evidenceOfKind on evidence (archivedAt, kind, collectedOn, local);
create index evidenceOfParty on evidence (party, archivedAt, collectedOn, local);
create virtual table evidenceSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table agreement (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  "case" text not null references mediationCase (id), form text not null, number text, facts text, duty text, terms text,
  performance text, amount integer, copies integer, agreedOn text, signedOn text, mediatorSignedOn text, sealedOn text,
  effectiveOn text, confirmBy text, confirmWanted integer, confirmAskedOn text, court text, confirmResult text,
  confirmedOn text, confirmNumber text,
  searchText text not null);
create index agreementByEffectiveOn on agreement (archivedAt, effectiveOn, confirmBy, local);
create index agreementByConfirmBy on agreement (archivedAt, confirmBy, local);
create index agreementOfCase on agreement ("case", archivedAt, effectiveOn, confirmBy, local);
create index agreementOfForm on agreement (archivedAt, form, effectiveOn, confirmBy, local);
create index agreementOfConfirmResult on agreement (archivedAt, confirmResult, effectiveOn, confirmBy, local);
create virtual table agreementSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table performance (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  "case" text not null references mediationCase (id), what text not null, who text, amount integer, dueOn text,
  doneOn text, proof text, files text, urgedOn text, urgeNote text,
  searchText text not null);
create index performanceByDueOn on performance (archivedAt, dueOn, local);
create index performanceOfCase on performance ("case", archivedAt, dueOn, local);
create index performanceOnDoneOn on performance (archivedAt, doneOn, local);
create virtual table performanceSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table followUp (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  "case" text not null references mediationCase (id), "on" text not null, way text, who text, "by" text, fulfilment text,
  satisfaction text, sued text, smoulders integer, measures text, situation text,
  searchText text not null);
create index followUpByOn on followUp (archivedAt, "on", local);
create index followUpOfCase on followUp ("case", archivedAt, "on", local);
create index followUpOfSatisfaction on followUp (archivedAt, satisfaction, "on", local);
create virtual table followUpSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

create table caseSupplement (
  local integer primary key, id text not null unique, revision integer not null, createdAt text not null, updatedAt text not null, archivedAt text,
  "case" text not null references mediationCase (id), "on" text not null, what text not null, pages integer, "by" text,
  reason text, files text,
  searchText text not null);
create index caseSupplementByOn on caseSupplement (archivedAt, "on", local);
create index caseSupplementOfCase on caseSupplement ("case", archivedAt, "on", local);
create virtual table caseSupplementSearch using fts5 (t, tokenize = 'ascii', detail = none, prefix = '1', content = '', contentless_delete = 1);

alter table person add column mediator text references mediator (id);
`

/**
 * People's mediation: cases with everything that hangs on them, the roster and its rooms, and which account is which mediator.
 * Cases have two names each, and parties numbers by the hundred thousand: their indexes keep longer beginnings as well, which would
 * otherwise be gathered from every word that begins so. With it phones are no longer found digit by digit, those of shops either.
 */
export const mediation: Migration = {
  async up(db) {
    await runStatements(db, statements)
    for (const register of [shop, gridCell, shopGroup, committeeMember]) await findAnew(db, register)
  },
}
