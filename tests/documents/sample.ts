import type { Letterhead } from '../../main/office/documents/kit/letterhead'
import type { ShopFacts } from '../../main/office/documents/shop-facts'
import { creditCheckCharacter } from '../../records/kit/check-digits'
import { initialValues } from '../../records/kit/register'
import { licence } from '../../records/licence'
import { shop } from '../../records/shop'

export const letterhead: Letterhead = {
  office: {
    kind: 'community',
    province: '某省',
    city: '某市',
    district: '和平区',
    subdistrict: '南环街道',
    community: '和平社区',
    phone: '',
  },
  day: '2026-11-22',
}

const titles: Record<string, string> = { s1: '永兴路', g1: '永兴第二片组' }

/** A credit code that passes its check digit, of an unassigned region. */
const creditCode = (n: number): string => {
  const head = `92990000MA${String(n).padStart(7, '0')}`
  return head + creditCheckCharacter(head)
}

/** A shop of which everything is known. */
export function fullShop(n = 1): ShopFacts {
  return {
    shop: {
      ...initialValues(shop),
      code: `YX-${String(n).padStart(3, '0')}`,
      name: `福满园饺子馆${n}`,
      licensedName: `和平区福满园${n}号餐饮店`,
      creditCode: creditCode(n),
      category: 'catering',
      nineSmall: 'catering',
      section: 's1',
      door: `${n}号`,
      address: `和平区永兴路${n}号一层临街`,
      group: 'g1',
      area: 4650,
      floor: '一层',
      tenure: 'rented',
      status: 'open',
      openedOn: '2021-03-05',
      operator: '王秀英',
      phone: `1990000${String(n).padStart(4, '0')}`,
      landlord: '赵德海',
      landlordPhone: `1990001${String(n).padStart(4, '0')}`,
      staffCount: 4,
      fireSafetyPerson: '李国强',
      volunteer: true,
      note: '夜宵至次日 1 时；后门通建设巷。',
    },
    licences: [
      { ...initialValues(licence), shop: 'x', kind: 'business', number: `9900006${String(n).padStart(8, '0')}` },
      {
        ...initialValues(licence),
        shop: 'x',
        kind: 'food',
        number: `JY2990000${String(n).padStart(7, '0')}`,
        validUntil: '2027-02-28',
      },
    ],
    titles,
  }
}

const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** A shop whose texts are as long as the declaration lets them be. */
export function longShop(): ShopFacts {
  const facts = fullShop(7)
  return {
    ...facts,
    shop: {
      ...facts.shop,
      code: repeated('永兴路商铺编号', 40),
      name: repeated('和平区永兴路南段福满园手工水饺暨东北家常菜馆', 60),
      licensedName: repeated('某省某市和平区福满园餐饮管理服务有限责任公司', 100),
      door: repeated('甲乙丙丁十二号院', 40),
      address: repeated('和平区永兴路南段十二号院一层临街自西向东第三间', 120),
      floor: repeated('地上一层夹层', 20),
      operator: repeated('阿卜杜热西提', 30),
      landlord: repeated('欧阳慕容上官', 30),
      fireSafetyPerson: repeated('迪丽努尔古丽', 30),
      note: repeated('夜宵至次日一时，后门通建设巷，雨季门前积水，已报市政。\n', 2000),
    },
    licences: facts.licences.map((l) => ({
      ...l,
      number: repeated('JY299000000000', 60),
      note: repeated('正本悬挂在收银台上方，副本由经营者保管，', 200),
    })),
  }
}

/** A shop of which only the sign is known. */
export const bareShop = (): ShopFacts => ({
  shop: { ...initialValues(shop), name: '无名小铺', status: null },
  licences: [],
  titles,
})
