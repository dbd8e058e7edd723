import { disputeFacts as facts } from '../fixtures/made-up-dispute-facts'
import { sampleIn, unlock } from './filled-office'
import { test } from './fixtures'
import { accept, assign, bringIn, particulars, roster } from './mediation-door'
import { archive, dossier, mend, perform, staysShut } from './mediation-ending'
import { paper } from './mediation-hands'
import { agree, inquire, mediate } from './mediation-talks'

test('a new mediator takes a made-up neighbour dispute from the door to the archived dossier', async ({ office }) => {
  test.setTimeout(180_000)
  await sampleIn(office)
  const { page } = await office.launch()
  await page.setViewportSize({ width: 1366, height: 768 })
  await unlock(page)
  await roster(page)
  await bringIn(page)
  await accept(page)
  await particulars(page, facts.applicant)
  await particulars(page, facts.respondent)
  await paper(page, '身份证明', '王秀英居民身份证复印件', facts.applicant.name)
  await paper(page, '身份证明', '陈建国居民身份证复印件', facts.respondent.name)
  await assign(page)
  await inquire(page)
  await mediate(page)
  await agree(page)
  await perform(page)
  await mend(page)
  await archive(page)
  await staysShut(page)
  await dossier(page)
})
