import { describe, expect, test } from 'vitest'
import { matchColumns } from '../../../main/office/importing/matching'
import { targetsOf } from '../../../main/office/importing/targets'
import { textCell } from '../../../main/office/sheets/cell'
import { shop } from '../../../records/shops/shop'
import { shopGroup } from '../../../records/street/shop-group'
import { streetSection } from '../../../records/street/street-section'
import { madeUpCreditCode, madeUpIdNumber, madeUpPhone } from '../../fixtures/made-up-numbers'

const sections = ['永兴路东段', '建设巷']
const isTitle = (register: string, text: string) => register === 'streetSection' && sections.includes(text)
const three = [1, 2, 3]
const phones = three.map(madeUpPhone)

/** What columns are matched with; a heading alone, or a heading with what stands below it. */
function match(...columns: (string | [string, string[]])[]) {
  const laidOut = columns.map((c) =>
    typeof c === 'string' ? { heading: c, cells: [] } : { heading: c[0], cells: c[1].map(textCell) },
  )
  return matchColumns(laidOut, targetsOf(shop), isTitle)
}
const targets = (...columns: (string | [string, string[]])[]) => match(...columns).map((m) => m.target)

describe('by heading', () => {
  test.each([
    ['店 名', 'name'],
    ['商铺（店）名称', 'name'],
    ['单位名称*', 'name'],
    ['门店招牌', 'name'],
    ['企业名称', 'licensedName'],
    ['营业执照名称', 'licensedName'],
    ['统一社会信用代码/注册号', 'creditCode'],
    ['营业执照统一社会信用代码', 'creditCode'],
    ['工商注册号', 'creditCode'],
    ['主要经营项目', 'category'],
    ['经营地址（与营业执照一致）', 'address'],
    ['店铺详细地址', 'address'],
    ['门牌号码', 'door'],
    ['所在路段', 'section'],
    ['网格', 'group'],
    ['法定代表人（负责人）', 'operator'],
    ['法定代表人或负责人', 'operator'],
    ['经营者姓名', 'operator'],
    ['法人电话', 'phone'],
    ['商户联系电话', 'phone'],
    ['电话（房东）', 'landlordPhone'],
    ['房屋所有人／姓名', null],
    ['房东／姓名', 'landlord'],
    ['从业人员数（人）', 'staffCount'],
    ['营业面积㎡', 'area'],
    ['面积（平方米）', 'area'],
    ['基本情况／店名', 'name'],
    ['证照情况／食品经营许可证／有效期至', 'licence.food.validUntil'],
    ['食品经营许可证编号', 'licence.food.number'],
    ['营业执照有效期', 'licence.business.validUntil'],
    ['特行证／有效期限', 'licence.special.validUntil'],
    ['健康证到期日期', 'licence.health.validUntil'],
    ['开业（成立）日期', 'openedOn'],
    ['店面', 'name'],
    ['商铺名', 'name'],
    ['姓名', 'operator'],
    ['户主', 'operator'],
    ['门牌地址', 'address'],
    ['房东手机', 'landlordPhone'],
    ['出租人联系电话', 'landlordPhone'],
    ['用工人数', 'staffCount'],
    ['开店时间', 'openedOn'],
    ['消防安全管理人', 'fireSafetyPerson'],
    ['食品经营许可证', 'licence.food.number'],
    ['健康证到期', 'licence.health.validUntil'],
    ['执照有效期', 'licence.business.validUntil'],
  ])('%s → %s', (heading, target) => {
    expect(targets(heading)).toEqual([target])
  })

  test.each([
    '网格员电话',
    '消防安全责任人电话',
    '社区民警／联系电话',
    '紧急联系人',
    '片长姓名及电话',
    '包联干部',
    '签订日期',
    '检查时间',
    '许可证有效期',
    '证照／编号',
    '店名及地址',
    '房屋结构类型',
    '店铺情况',
    '商户性质',
  ])('%s belongs to nothing here', (heading) => {
    expect(targets(heading)).toEqual([null])
  })

  test.each([
    ['身份证号码', '本程序不保存商户的身份证号'],
    ['政治面貌', '本程序不保存政治面貌'],
    ['是否党员', '本程序不保存政治面貌'],
    ['民族', '本程序不保存民族'],
    ['户籍所在地', '本程序不保存户籍'],
    ['序号', '只是行的序号，不用导入'],
  ])('%s is not kept: %s', (heading, why) => {
    expect(match(heading)).toEqual([{ target: null, why }])
  })

  test('each field is given once, to the surest column', () => {
    expect(match('电话', '经营者联系电话', '店名', '店铺名称')).toEqual([
      { target: 'phone', why: '表头相同' },
      { target: null, why: '「联系电话」已经对应了另一列' },
      { target: 'name', why: '表头相同' },
      { target: null, why: '「店招名称」已经对应了另一列' },
    ])
  })
})

describe('of several columns for one field', () => {
  test.each<[string, Record<string, string>]>([
    ['业主,业主电话,经营者,经营者电话', { operator: '经营者', phone: '经营者电话' }],
    ['联系人,联系人手机,法定代表人,联系电话', { operator: '法定代表人', phone: '联系电话' }],
    ['负责人,负责人电话,联系电话', { operator: '负责人', phone: '负责人电话' }],
    ['单位名称,店招名称', { name: '店招名称' }],
    ['住所,经营场所', { address: '经营场所' }],
    ['注册日期,成立日期,开业日期', { openedOn: '开业日期' }],
    ['面积,经营面积,建筑面积', { area: '建筑面积' }],
    ['房主,产权人,房东', { landlord: '房东' }],
    ['固定电话,手机', { phone: '手机' }],
  ])('%s', (headings, expected) => {
    const columns = headings.split(',')
    const found = targets(...columns).flatMap((t, i) => (t === null ? [] : [[t, columns[i]]]))
    expect(Object.fromEntries(found)).toEqual(expected)
  })

  test('two that are as sure are both left to a person', () => {
    expect(match('店名', '经营者', '经营者')).toMatchObject([
      { target: 'name' },
      { target: null, why: '两列都像「经营者」，请选一列' },
      { target: null, why: '两列都像「经营者」，请选一列' },
    ])
  })

  test('a plain number belongs to the person before it', () => {
    expect(targets('经营者', '联系电话', '房东', '联系电话')).toEqual([
      'operator',
      'phone',
      'landlord',
      'landlordPhone',
    ])
    expect(targets('房东', '电话')).toEqual(['landlord', 'phone'])
    expect(targets('店名', '经营者', '电话', '消防安全责任人', '电话').slice(2)).toEqual([
      'phone',
      'fireSafetyPerson',
      null,
    ])
  })

  test('a number left over is not the landlord’s', () => {
    expect(targets(['手机', phones], ['固定电话', phones], ['客服电话', phones])).toEqual(['phone', null, null])
  })
})

describe('by what stands in the column', () => {
  test('numbers that only one thing can be', () => {
    expect(
      match(
        ['甲', three.map(madeUpCreditCode)],
        ['', phones],
        ['乙', ['永兴路东段', '建设巷', '永兴路东段']],
        ['丙', ['餐饮', '超市', '五金店']],
      ),
    ).toEqual([
      { target: 'creditCode', why: '内容像统一社会信用代码' },
      { target: 'phone', why: '内容像电话' },
      { target: 'section', why: '内容像已有的路段' },
      { target: 'category', why: '内容像业态' },
    ])
  })

  test('ID numbers are recognised under any heading, and not kept', () => {
    expect(match(['证号', three.map((n) => madeUpIdNumber('1990-01-01', n))])).toEqual([
      { target: null, why: '内容像身份证号，本程序不保存' },
    ])
  })

  test('a number that counts the rows is no number of a shop', () => {
    expect(targets(['编号', ['1', '2', '3']])).toEqual([null])
    expect(targets(['编号', ['A-01', 'A-02', 'B-01']])).toEqual(['code'])
  })

  test('marks under a licence are not its number, and 正常 is no state of a shop', () => {
    expect(targets(['食品经营许可证', ['有', '无', '√']])).toEqual([null])
    expect(targets(['用电情况', ['正常', '正常', '正常']])).toEqual([null])
  })

  test('a heading that is only near does not win against the content', () => {
    expect(targets(['商户类别', ['一般单位', '重点单位', '一般单位']])).toEqual([null])
    expect(targets(['商户类别', ['餐饮', '超市', '奶茶']])).toEqual(['category'])
    expect(targets(['商户负责人', ['田禾 19900000001', '邱实 19900000002']])).toEqual([null])
  })
})

const columnsOf = (...headings: string[]) => headings.map((heading) => ({ heading, cells: [] }))

test('other registers have their own headings', () => {
  expect(
    matchColumns(columnsOf('路段', '起点', '止点', '路段长'), targetsOf(streetSection), isTitle).map((m) => m.target),
  ).toEqual(['name', 'from', 'to', 'head'])
  expect(
    matchColumns(columnsOf('片组名称', '所属路段', '组长', '组长电话'), targetsOf(shopGroup), isTitle).map(
      (m) => m.target,
    ),
  ).toEqual(['name', 'section', 'head', 'headPhone'])
})
