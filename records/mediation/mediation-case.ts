import { choice, choices, count, date, longText, money, personName, reference, text, yesNo } from '../kit/kinds'
import { register } from '../kit/register'
import { caseworkers, staff } from '../roles'
import {
  agreementForms,
  averted,
  caseChannels,
  caseSources,
  difficulties,
  endLevels,
  fulfilments,
  keepingPeriods,
  outcomes,
  refusalReasons,
} from './case-options'
import { caseStates, caseWorkflow } from './case-workflow'
import { mediationDue } from './clocks'
import { disputeCategories } from './dispute-categories'
import { lockedAlone } from './locked'

/** States that say by themselves what came of a case; of one that is closed its dates say it. */
const outcomeOfState: Readonly<Record<string, string | null>> = {
  received: null,
  mediating: null,
  void: null,
  performing: 'settled',
  fulfilled: 'settled',
  failed: 'failed',
  withdrawn: 'withdrawn',
  declined: 'declined',
  refused: 'refused',
}

interface Course {
  readonly state: string
  readonly agreedOn: string | null
  readonly failedOn: string | null
  readonly withdrawnOn: string | null
  readonly declinedOn: string | null
  readonly refusedOn: string | null
}

/** What came of a case. A date that somebody typed while it is at the table ends nothing: its acts do. */
function outcomeOf(c: Course): string | null {
  const said = outcomeOfState[c.state]
  if (said !== undefined) return said
  if (c.agreedOn) return 'settled'
  if (c.failedOn) return 'failed'
  if (c.withdrawnOn) return 'withdrawn'
  if (c.declinedOn) return 'declined'
  return c.refusedOn ? 'refused' : null
}

/** 纠纷案件: one dispute, from the day it was brought to the archive. Parties, records and papers are its children. */
export const mediationCase = register(
  'mediationCase',
  '纠纷案件',
  {
    number: text('案号', { max: 40 }),
    name: text('纠纷名称', { required: true, max: 80, help: '如：王某与陈某油烟纠纷' }),
    kind: choice('纠纷类型', disputeCategories),
    what: longText('纠纷简要情况'),
    claims: longText('申请事项', { max: 2000, help: '一行一项' }),
    happenedOn: date('发生日期'),
    place: text('发生地点', { max: 100 }),
    persons: count('涉及人数', { unit: '人' }),
    source: choice('案件来源', caseSources, { initial: 'applied' }),
    channel: choice('线索渠道', caseChannels),
    channelNote: text('线索记录', { max: 200, help: '来电人、信访登记编号、走访人等' }),
    transferUnit: text('移送单位', { max: 60 }),
    transferOn: date('移送日期'),
    transferNumber: text('移送文号', { max: 40 }),
    shop: reference('关联商户', 'shop'),
    grid: reference('所属网格', 'gridCell'),
    registeredOn: date('登记日期', { required: true }),
    registrar: personName('登记人'),
    acceptedOn: date('受理日期'),
    refusedOn: date('不予受理日期'),
    refuseReason: choice('不予受理理由', refusalReasons),
    refuseNote: longText('不予受理说明', { max: 1000 }),
    room: reference('调解室', 'mediationRoom'),
    mediator: reference('主办调解员', 'mediator'),
    extendedUntil: date('延期至'),
    extendConsentOn: date('双方同意延期日期'),
    dueOn: date('调解期限'),
    difficulty: choice('难易程度', difficulties),
    difficultyReason: text('定级理由', { max: 200 }),
    risk: yesNo('有激化风险', { help: '可能引起治安案件、刑事案件' }),
    riskWhat: longText('风险情况', { max: 1000 }),
    policeOn: date('报告公安日期'),
    policeUnit: text('报告的公安机关', { max: 60 }),
    agreedOn: date('达成协议日期'),
    agreementForm: choice('协议形式', agreementForms),
    level: choice('化解层级', endLevels),
    amount: money('涉及金额'),
    averted: choices('防止激化', averted),
    failedOn: date('终止日期'),
    failReason: longText('调解不成的原因', { max: 1000 }),
    remediesTold: yesNo('已告知其他途径', { help: '仲裁、行政、司法途径（第二十六条）' }),
    withdrawnOn: date('撤回日期'),
    withdrawReason: longText('撤回原因', { max: 1000 }),
    declinedOn: date('拒绝日期'),
    declinedBy: text('拒绝的一方', { max: 60 }),
    outcome: choice('调解结果', outcomes),
    fulfilledOn: date('履行完毕日期'),
    fulfilment: choice('履行方式', fulfilments),
    closedOn: date('结案日期'),
    closingNote: longText('结案说明', { max: 1000 }),
    filedOn: date('归档日期'),
    filedBy: personName('立卷人'),
    checkedBy: personName('检查人'),
    checkedOn: date('检查日期'),
    keepFor: choice('保管期限', keepingPeriods),
    fileNote: longText('卷宗情况说明', { max: 2000 }),
    state: choice('状态', caseStates, { required: true, initial: 'received' }),
    note: longText('备注', { max: 1000 }),
  },
  {
    unit: '件',
    title: (c) => c.name,
    hint: (c) => [c.number, caseStates.find((s) => s.code === c.state)?.label].filter(Boolean).join(' · '),
    search: ['name', 'number', 'what'],
    list: ['number', 'name', 'state', 'dueOn', 'mediator', 'kind', 'registeredOn'],
    filters: [
      'state',
      'kind',
      'source',
      'channel',
      'mediator',
      'room',
      'grid',
      'shop',
      'registeredOn',
      'acceptedOn',
      'dueOn',
      'agreedOn',
      'closedOn',
      'outcome',
      'agreementForm',
      'level',
      'difficulty',
      'fulfilment',
      'risk',
      'averted',
    ],
    sorts: ['registeredOn', 'number', 'dueOn', 'acceptedOn'],
    form: [
      {
        title: '纠纷',
        fields: [
          'name',
          'kind',
          'happenedOn',
          'place',
          'persons',
          'what',
          'claims',
          'shop',
          'grid',
          'difficulty',
          'difficultyReason',
        ],
      },
      {
        title: '来源与受理',
        fields: [
          'source',
          'channel',
          'channelNote',
          'transferUnit',
          'transferOn',
          'transferNumber',
          'registeredOn',
          'registrar',
          'number',
          'acceptedOn',
          'room',
          'mediator',
          'extendedUntil',
          'extendConsentOn',
          'refusedOn',
          'refuseReason',
          'refuseNote',
        ],
      },
      { title: '风险', fields: ['risk', 'policeOn', 'policeUnit', 'riskWhat'] },
      {
        title: '结果',
        fields: [
          'agreedOn',
          'agreementForm',
          'level',
          'amount',
          'averted',
          'failedOn',
          'remediesTold',
          'failReason',
          'withdrawnOn',
          'withdrawReason',
          'declinedOn',
          'declinedBy',
          'fulfilledOn',
          'fulfilment',
          'closedOn',
          'closingNote',
        ],
      },
      {
        title: '归档',
        fields: ['keepFor', 'filedOn', 'filedBy', 'checkedBy', 'checkedOn', 'fileNote', 'note'],
      },
    ],
    keys: [['number']],
    follow: {
      fields: ['dueOn', 'outcome'],
      of: (c) => ({
        dueOn: mediationDue(c),
        outcome: outcomeOf(c),
      }),
    },
    locked: lockedAlone,
    refuse: (c, old) => {
      if (!old || c.state === old.state) return {}
      if (c.risk && !c.policeOn && c.state !== 'void')
        return { policeOn: '有激化风险的纠纷要先办理「报告公安」（人民调解法第二十五条），再往下办' }
      if (c.state === 'failed' && c.remediesTold !== true)
        return { remediesTold: '调解不成要先告知当事人仲裁、行政、司法途径（人民调解法第二十六条）' }
      return {}
    },
    warn: (c) => ({
      ...(c.extendedUntil && !c.extendConsentOn && { extendConsentOn: '延期要双方同意，请写明同意日期（可先保存）' }),
      ...(c.difficulty && !c.difficultyReason && { difficultyReason: '请写明定级理由（可先保存）' }),
      ...(c.risk && !c.policeOn && { policeOn: '请先报告公安（人民调解法第二十五条）' }),
      ...(c.source && c.source !== 'applied' && c.source !== 'own' && !c.transferUnit
        ? { transferUnit: '移送的案件请写明移送单位（可先保存）' }
        : {}),
    }),
    workflow: caseWorkflow,
    newestFirst: true,
    endsByActs: true,
    access: { read: staff, write: caseworkers },
  },
)
