import type { Letterhead } from '../../main/office/documents/kit/letterhead'
import type { ShopFacts } from '../../main/office/documents/shop-facts'
import { hazard } from '../../records/checks/hazard'
import { inspection } from '../../records/checks/inspection'
import { initialValues } from '../../records/kit/register'
import { licence } from '../../records/shops/licence'
import { nominee } from '../../records/governance/nominee'
import { operatorChange } from '../../records/shops/operator-change'
import { pledge } from '../../records/signing/pledge'
import { shop } from '../../records/shops/shop'
import { shopEvent } from '../../records/shops/shop-event'
import { filled, stretched, titlesOfFilled } from './filled'

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

const registersOfShop = [shop, pledge, inspection, hazard, shopEvent, operatorChange, nominee]
const titles = Object.assign({}, ...registersOfShop.map(titlesOfFilled)) as Record<string, string>

const files = (...names: string[]) =>
  names.map((name, n) => ({
    id: `00000000-0000-7000-8000-00000000000${n}`,
    name,
    size: 1024,
    sha256: 'a'.repeat(64),
  }))

/** A shop of which everything is known; what a test asks for by name is written here, the rest follows the declaration. */
export function fullShop(n = 1): ShopFacts {
  const all = filled(shop, n)
  return {
    shop: {
      ...all,
      code: `YX-${String(n).padStart(3, '0')}`,
      name: `福满园饺子馆${n}`,
      category: 'catering',
      address: `和平区永兴路${n}号一层临街`,
      operator: '王秀英',
      phone: `1990000${String(n).padStart(4, '0')}`,
      staffCount: 4,
      note: '夜宵至次日 1 时；后门通建设巷。',
      photos: files('门面.jpg', '店内.jpg', '后厨.jpg'),
      files: files('租赁合同.pdf'),
    },
    licences: [
      { ...filled(licence, n), kind: 'business', validUntil: null, note: null },
      {
        ...filled(licence, n),
        kind: 'food',
        number: `JY2990000${String(n).padStart(7, '0')}`,
        validUntil: '2027-02-28',
      },
    ],
    pledges: [{ ...filled(pledge, n), kind: 'frontage', signedOn: '2026-03-01', voidedOn: null, voidReason: null }],
    checks: [{ ...filled(inspection, n), on: '2026-11-01', verdict: 'fail' }],
    hazards: [
      { ...filled(hazard, n), state: 'solved', number: `〔2026〕${n}号`, refused: null },
      { ...filled(hazard, n), state: 'told', number: `〔2026〕${n + 1000}号`, place: '后厨', deadline: '2026-11-15' },
    ],
    events: [{ ...filled(shopEvent, n), photos: null }],
    changes: [filled(operatorChange, n)],
    nominations: [filled(nominee, n)],
    titles,
  }
}

const dayAt = (at: number): string => `20${20 + (at % 7)}-0${1 + (at % 9)}-1${at % 10}`
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

/** A shop of a long life: more than a page of everything. */
export function busyShop(n = 1): ShopFacts {
  const known = fullShop(n)
  return {
    ...known,
    checks: many(6, (at) => ({ ...known.checks[0]!, on: dayAt(at), note: '灭火器压力不足，已当场更换。' })),
    hazards: many(14, (at) => ({
      ...known.hazards[at % 2]!,
      foundOn: dayAt(at),
      what: `第${at + 1}处：货物堵塞后门通道`,
    })),
    events: many(25, (at) => ({
      ...known.events[0]!,
      on: dayAt(at),
      what: `第${at + 1}次走访，了解经营情况和用工变化。`,
    })),
  }
}

/** A shop whose texts are as long as the declaration lets them be. */
export function longShop(): ShopFacts {
  const full = fullShop(7)
  const { shop: known, licences } = full
  const texts = {
    name: '和平区永兴路南段福满园手工水饺暨东北家常菜馆',
    licensedName: '某省某市和平区福满园餐饮管理服务有限责任公司',
    address: '和平区永兴路南段十二号院一层临街自西向东第三间',
    operator: '阿卜杜热西提',
    landlord: '欧阳慕容上官',
    fireSafetyPerson: '迪丽努尔古丽',
    note: '夜宵至次日一时，后门通建设巷，雨季门前积水，已报市政。\n',
  }
  return {
    ...full,
    shop: stretched(shop, { ...known, ...texts }),
    licences: licences.map((l) =>
      stretched(licence, { ...l, number: 'JY299000000000', note: '正本悬挂在收银台上方，' }),
    ),
    checks: full.checks.map((c) => stretched(inspection, { ...c, note: '后门被货物堵住，灭火器压力不足。' })),
    hazards: full.hazards.map((h) =>
      stretched(hazard, { ...h, what: '电线没有穿管，接在木板上。', number: '〔2026〕12号' }),
    ),
    events: full.events.map((e) => stretched(shopEvent, { ...e, what: '邻居反映夜间油烟太大，商户答应加装净化器。' })),
  }
}

/** A shop of which only the sign is known. */
export const bareShop = (): ShopFacts => ({
  shop: { ...initialValues(shop), name: '无名小铺', status: null },
  licences: [],
  pledges: [],
  checks: [],
  hazards: [],
  events: [],
  changes: [],
  nominations: [],
  titles,
})
