import { place, type Checked, type Finding } from './finding'

/** 证据收集: of every paper it is known where it came from, when, and whether it is the original. */
export function evidenceFindings({ file }: Checked): Finding[] {
  return file.evidence.flatMap((e): Finding[] => {
    const lacks = [
      ...(e.source ? [] : [['source', '来源或提供人'] as const]),
      ...(e.collectedOn ? [] : [['collectedOn', '收集日期'] as const]),
    ]
    const found: Finding[] = []
    if (lacks.length > 0)
      found.push({
        point: 'evidence',
        severity: 'must',
        sentence: `「${e.name}」没有写${lacks.map(([, label]) => label).join('和')}，请补填。`,
        at: place('evidence', e.id, lacks[0]![0]),
      })
    if (e.form === null)
      found.push({
        point: 'evidence',
        severity: 'advise',
        sentence: `「${e.name}」没有写是原件还是复印件，请补选。`,
        at: place('evidence', e.id, 'form'),
      })
    return found
  })
}
