import type { Option } from '../kit/field'
import type { Workflow } from '../kit/workflow'

export const hazardStates: readonly Option[] = [
  { code: 'found', label: '待告知', also: ['发现'] },
  { code: 'told', label: '整改中', also: ['已告知'] },
  { code: 'solved', label: '已整改', also: ['已消除', '整改完成'] },
  { code: 'reported', label: '已上报' },
  { code: 'void', label: '作废', also: ['误报'] },
]

/** States in which the hazard is still there. */
export const openHazardStates: readonly string[] = ['found', 'told', 'reported']

/**
 * 发现 → 告知 → 复查 → 整改完成或上报. A community tells and urges; it orders nothing (责令 belongs to the authorities), so a
 * hazard that stays is reported upward: 消防法 第三十二条, 基层群众性自治组织 防火安全检查; 能当场改的当场改.
 */
export const hazardWorkflow: Workflow = {
  state: 'state',
  order: [
    ['foundOn', 'toldOn'],
    ['toldOn', 'deadline'],
    ['foundOn', 'solvedOn'],
    ['foundOn', 'reportedOn'],
  ],
  acts: [
    {
      id: 'tell',
      label: '告知',
      from: ['found'],
      to: 'told',
      needs: ['toldOn', 'deadline', 'demand'],
      asks: ['interim', 'receivedBy', 'refused'],
      issues: { field: 'number', series: 'hazardNotice', format: (year, n) => `〔${year}〕${n}号` },
    },
    {
      id: 'solveAtOnce',
      label: '当场整改',
      from: ['found'],
      to: 'solved',
      needs: ['solvedOn'],
      asks: ['solution', 'photosAfter'],
    },
    { id: 'extend', label: '延长期限', from: ['told'], to: 'told', needs: ['deadline'], reason: true },
    {
      id: 'solve',
      label: '复查合格',
      from: ['told', 'reported'],
      to: 'solved',
      needs: ['solvedOn'],
      asks: ['solution', 'photosAfter'],
    },
    {
      id: 'report',
      label: '上报',
      from: ['found', 'told'],
      to: 'reported',
      needs: ['reportedOn', 'reportedTo'],
      issues: { field: 'reportNumber', series: 'hazardReport', format: (year, n) => `〔${year}〕${n}号` },
    },
    { id: 'void', label: '作废', from: ['found', 'told'], to: 'void', needs: [], reason: true },
  ],
}
