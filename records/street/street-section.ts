import { date, longText, measure, personName, reference, text } from '../kit/kinds'
import { register } from '../kit/register'
import { clerks, staff } from '../roles'

/** 路段: the piece of a street that is walked, checked and printed as one. */
export const streetSection = register(
  'streetSection',
  '路段',
  {
    name: text('路段名称', { required: true, max: 40, also: ['路段', '街道名称', '街路'] }),
    from: text('起点', { max: 60 }),
    to: text('止点', { max: 60 }),
    length: measure('长度', { unit: '米', also: ['全长'] }),
    grid: reference('所属网格', 'gridCell', { also: ['网格'] }),
    head: personName('责任人', { also: ['路段长'] }),
    oddSide: text('单号一侧', { max: 10, help: '如 南' }),
    evenSide: text('双号一侧', { max: 10, help: '如 北' }),
    trialOn: date('试点日期'),
    startedOn: date('创建日期'),
    reachedOn: date('达标日期'),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '条',
    title: (s) => s.name,
    hint: (s) => [s.from, s.to].filter(Boolean).join('至'),
    search: ['name', 'head'],
    list: ['name', 'from', 'to', 'length', 'grid', 'head', 'reachedOn'],
    filters: ['grid', 'reachedOn'],
    sorts: ['name'],
    form: [
      { title: '路段', fields: ['name', 'from', 'to', 'length', 'grid', 'head', 'oddSide', 'evenSide'] },
      { title: '平安街店', fields: ['trialOn', 'startedOn', 'reachedOn', 'note'] },
    ],
    wanted: ['from', 'to', 'head'],
    keys: [['name']],
    access: { read: staff, write: clerks },
  },
)
