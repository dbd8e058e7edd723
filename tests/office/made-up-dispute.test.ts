import { expect, it } from 'vitest'
import { dossierOf } from '../../records/mediation/dossier'
import { fillDispute, madeUpDispute } from '../fixtures/made-up-dispute'
import { newOffice } from './testing-office'

it('is the same dispute, whole, on paper and in an office', async () => {
  const desk = await newOffice()
  const { id } = await fillDispute(desk.ask)
  const { dossier } = await desk.ask('mediation.standing', { id })
  expect(dossier.flatMap(({ title, missing }) => missing ?? (title === '' ? ['?'] : []))).toEqual([])
  const alone = dossierOf(madeUpDispute())
  expect(dossier.map(({ title, papers }) => [title, papers.map(({ form }) => form)])).toEqual(
    alone.map(({ title, papers }) => [title, papers.map(({ form }) => form)]),
  )
})
