import type { Option } from '../kit/field'
import { choice, date, longText, personName, phone, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

/** Names for up to five levels of grid; an office uses those that it has. */
export const gridLevels: readonly Option[] = [
  { code: 'large', label: '大网格' },
  { code: 'middle', label: '中网格' },
  { code: 'small', label: '小网格' },
  { code: 'micro', label: '微网格' },
  { code: 'unit', label: '楼栋单元', also: ['单元', '楼栋'] },
]

/** The place of a level from the top, 0 first. */
export const gridRank = (level: unknown): number => gridLevels.findIndex(({ code }) => code === level)

/** A cell is of a finer level than the one above it: so the tree is never deeper than there are levels. */
function mustBeFiner(
  { level }: { level: string },
  above: Record<string, unknown> | null,
): { within?: string; level?: string } {
  if (!above || gridRank(level) > gridRank(above['level'])) return {}
  const { label } = gridLevels[gridRank(above['level'])]!
  return gridRank(above['level']) === gridLevels.length - 1
    ? { within: `「${String(above['name'])}」是最末一级（${label}），下面不能再设网格，请另选上级网格` }
    : { level: `上级网格是${label}，请选比它低的层级` }
}

/** A cell is of a coarser level than those that are in use below it. */
function mustBeCoarser({ level }: { level: string }, below: readonly Record<string, unknown>[]): { level?: string } {
  const [highest] = below
    .filter((cell) => cell['endedOn'] === null && gridRank(cell['level']) <= gridRank(level))
    .toSorted((a, b) => gridRank(a['level']) - gridRank(b['level']))
  if (!highest) return {}
  const { label } = gridLevels[gridRank(highest['level'])]!
  return { level: `下级网格「${String(highest['name'])}」是${label}，请选比${label}高的层级，或先改下级网格` }
}

/** 网格: a cell of the office's grid tree. A split or a merge ends old cells and begins new ones; none is rewritten. */
export const gridCell = register(
  'gridCell',
  '网格',
  {
    name: text('网格名称', { required: true, max: 40, also: ['网格', '名称'] }),
    code: text('网格编号', { max: 30, also: ['编号', '编码'] }),
    level: choice('层级', gridLevels, { required: true, also: ['网格层级', '级别'] }),
    within: reference('上级网格', 'gridCell', { also: ['上级', '所属网格'] }),
    head: personName('网格长', { also: ['网格员', '负责人', '责任人'] }),
    headPhone: phone('网格长电话', { personal: '联系网格长', also: ['联系电话', '电话'] }),
    validFrom: date('启用日期'),
    endedOn: date('停用日期', { help: '由分设、合并或撤销填写' }),
    splitFrom: reference('由此网格分出', 'gridCell'),
    mergedInto: reference('并入网格', 'gridCell'),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '个',
    title: (g) => g.name,
    hint: (g, titleOf) => [g.within && titleOf(g.within), g.head && `网格长 ${g.head}`].filter(Boolean).join(' · '),
    search: ['name', 'code', 'head', 'headPhone'],
    list: ['name', 'level', 'within', 'head', 'headPhone', 'validFrom'],
    filters: ['level', 'within', 'endedOn'],
    sorts: ['name', 'code', 'level'],
    form: [
      { title: '网格', fields: ['name', 'code', 'level', 'within', 'head', 'headPhone', 'validFrom', 'note'] },
      { title: '沿革', fields: ['splitFrom', 'mergedInto', 'endedOn'] },
    ],
    wanted: ['head'],
    keys: [['code'], ['name']],
    leaves: {
      on: 'endedOn',
      empty: [
        { register: 'gridCell', field: 'within' },
        { register: 'streetSection', field: 'grid' },
        { register: 'shopGroup', field: 'grid' },
      ],
      first: '请先把下面的网格、路段和片组分设、合并或改到别的网格',
    },
    refuse: (g, old, target, below) => ({
      ...(old && g.level !== old.level && mustBeCoarser(g, below('within'))),
      ...((g.within !== (old?.within ?? null) || g.level !== old?.level) && mustBeFiner(g, target('within'))),
      ...(g.endedOn !== null &&
        g.validFrom !== null &&
        g.endedOn < g.validFrom && { endedOn: '停用日期在启用日期之前，请核对' }),
      ...(g.endedOn === null &&
        g.within !== (old?.within ?? null) &&
        target('within')?.['endedOn'] != null && { within: '所选的上级网格已经停用，请另选' }),
    }),
    access: { read: staff, write: clerks },
  },
)

/** A cell as far as its time goes. */
interface Timed {
  readonly validFrom: string | null
  readonly endedOn: string | null
}

/** Whether a cell is in use on a day: from the day it begins to the day before it ends. */
export const holdsOn = ({ validFrom, endedOn }: Timed, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (endedOn === null || endedOn > day)
