import { checkList } from '../../../records/checks/check-list'
import type { DefaultRecords } from './default-records'

/** The three duties in front of the door; offices that ask for four or five add their lines. */
const frontage = ['包卫生', '包绿化', '包秩序']

/** 九小场所: what inspectors look at in a small shop (domain.md 4.3), each item one look and one answer. */
const fire = [
  '明确消防安全责任人，店里的人说得出是谁',
  '有消防安全制度，每天巡查并有记录',
  '从业人员会报火警、会用灭火器、会组织逃生',
  '灭火器数量配足、压力正常、在有效期内',
  '应急照明完好，断电能亮',
  '疏散指示标志完好、看得见',
  '独立式感烟火灾报警器已装并能报警',
  '经营、加工、仓储场所内没有违规住人',
  '疏散通道和出口畅通，营业时不上锁',
  '门窗上没有影响逃生的防盗网、广告牌',
  '没有用可燃夹芯彩钢板搭建',
  '电线穿管保护，没有私拉乱接',
  '电动自行车和电池不在室内、楼道停放或充电',
  '燃气瓶、软管和报警装置合格有效',
  '没有违规存放易燃易爆物品',
  '明火厨房与其他部位作了防火分隔',
  '没有用可燃材料装修、吊顶',
  '消火栓有水、没有被遮挡（店内没有的不适用）',
  '已签订消防安全责任书',
]

/** What is looked at twice a month. */
const safety = [
  '营业执照和许可证在有效期内、亮证经营',
  '灭火器在位、有效',
  '通道和出口畅通，没有上锁、堆物',
  '用电规范，没有私拉乱接、超负荷',
  '燃气瓶、软管、阀门和报警装置完好',
  '店内没有住人',
  '电动自行车不在店内停放、充电',
  '店招、灯箱、外挂物牢固',
  '门前没有占道经营、乱堆乱放',
  '上次告知的隐患已经整改',
]

/** Lists that an office begins with; it changes them, and adds its own, in the program. */
export const checkLists: DefaultRecords = {
  id: 'checkLists',
  register: checkList,
  note: '放入三张检查表',
  records: [
    { name: '门前三包', kind: 'frontage', items: frontage.join('\n'), note: '可按本地规定改为四包、五包：每项一行。' },
    {
      name: '九小场所消防检查表',
      kind: 'fire',
      items: fire.join('\n'),
      basis: '《中华人民共和国消防法》及本地九小场所消防安全规定',
    },
    { name: '半月安全检查表', kind: 'safety', items: safety.join('\n') },
  ],
}
