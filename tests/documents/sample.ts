import type { Letterhead } from '../../main/office/documents/kit/letterhead'
import type { ShopFacts } from '../../main/office/documents/shop-facts'
import { initialValues } from '../../records/kit/register'
import { licence } from '../../records/licence'
import { shop } from '../../records/shop'
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

const titles = titlesOfFilled(shop)

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
    titles,
  }
}

/** A shop whose texts are as long as the declaration lets them be. */
export function longShop(): ShopFacts {
  const { shop: known, licences } = fullShop(7)
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
    shop: stretched(shop, { ...known, ...texts }),
    licences: licences.map((l) =>
      stretched(licence, { ...l, number: 'JY299000000000', note: '正本悬挂在收银台上方，' }),
    ),
    titles,
  }
}

/** A shop of which only the sign is known. */
export const bareShop = (): ShopFacts => ({
  shop: { ...initialValues(shop), name: '无名小铺', status: null },
  licences: [],
  titles,
})
