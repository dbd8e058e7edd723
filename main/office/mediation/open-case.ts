import type { Parsed } from '../../../bridge/calls'
import type { StoredRecord } from '../../../db/stored'
import type { Work } from '../../../db/work'
import { dayOf } from '../../../records/kit/dates'
import { caseMediator } from '../../../records/mediation/case-mediator'
import { disputeCategories } from '../../../records/mediation/dispute-categories'
import { mediationCase } from '../../../records/mediation/mediation-case'
import { party } from '../../../records/mediation/party'
import { mustNotMove } from '../records/workflow'

type Opening = Parsed<'mediation.open'>

/** 王秀英等2人与陈建国油烟纠纷: how a dispute is called until somebody calls it otherwise. */
function nameOf({ applicants, respondents, set }: Opening): string {
  const called = (people: Opening['applicants']): string =>
    people.length > 1 ? `${people[0]!.name}等${people.length}人` : people[0]!.name
  const kind = disputeCategories.find((k) => k.code === set['kind'])?.label ?? '纠纷'
  return `${called(applicants)}与${called(respondents)}${kind}`.slice(0, 80)
}

/**
 * Opens a case with its parties inside one act; whoever opens it and is a mediator has it.
 * @param known what is copied of parties of earlier cases, by their ids
 */
export async function openCase(
  work: Work,
  asked: Opening,
  mediator: string | null,
  known: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Promise<StoredRecord> {
  const { applicants, respondents, set } = asked
  mustNotMove(mediationCase, set, true)
  const today = dayOf(new Date())
  const given = { registeredOn: today, persons: applicants.length + respondents.length, mediator }
  const [record] = await work.write(mediationCase, [{ set: { ...given, name: nameOf(asked), ...filled(set) } }])
  const of = (side: string, people: Opening['applicants']) =>
    people.map(({ from, ...typed }) => ({
      set: { kind: 'person', ...known.get(from ?? ''), ...filled(typed), case: record!.id, side },
    }))
  await work.write(party, [...of('applicant', applicants), ...of('respondent', respondents)])
  if (mediator !== null)
    await work.write(caseMediator, [{ set: { case: record!.id, mediator, role: 'lead', from: today } }])
  return record!
}

/** Only what was filled in: a blank leaves what is known otherwise. */
const filled = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined))
