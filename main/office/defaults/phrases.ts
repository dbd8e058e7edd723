import { phrase } from '../../../records/mediation/phrase'
import type { DefaultRecords } from './default-records'

/** What is said at every session; the rights and duties are those of 人民调解法 第二十三条 and 第二十四条. */
const said: readonly [kind: string, text: string][] = [
  [
    'tell',
    '现在告知你们的权利：可以选择或者接受人民调解员；可以接受调解、拒绝调解或者要求终止调解；可以要求调解公开进行或者不公开进行；可以自主表达意愿、自愿达成调解协议。听清楚了吗？',
  ],
  ['tell', '你们的义务是：如实陈述纠纷事实；遵守调解现场秩序，尊重人民调解员；尊重对方当事人行使权利。听清楚了吗？'],
  ['tell', '人民调解委员会调解民间纠纷，不收取任何费用。'],
  ['tell', '今天由我主持调解。对调解员有没有意见，要不要更换？'],
  ['tell', '今天请来帮助调解的人，双方是否同意他们参加？'],
  ['tell', '调解协议有法律约束力，双方应当按照约定履行；对履行或者内容有争议的，可以向人民法院提起诉讼。'],
  ['ask', '请把事情的经过说一说，从什么时候开始的？'],
  ['ask', '对方刚才说的，你有什么要补充或者更正的？'],
  ['ask', '你有什么要求？依据是什么？'],
  ['ask', '有没有照片、单据、聊天记录或者在场的人可以证明？'],
  ['ask', '这个办法你能不能接受？不能接受的是哪一点？'],
  ['calm', '一个一个说，先听对方说完，你的话一句也不会漏记。'],
  ['calm', '邻里还要长久相处，我们先把能办的事定下来，好不好？'],
  ['calm', '双方先休息一会儿，我们分别谈一谈。'],
  ['end', '请双方看一遍记录（或者听我读一遍），有没有记错、漏记的？'],
  ['end', '以上记录看过了（听读了），和我说的一样。'],
  ['end', '今天没有谈拢，双方同意改天再调解，时间定在＿＿＿。'],
  [
    'end',
    '双方达不成协议，调解终止。可以依法通过仲裁、行政、司法等途径维护自己的权利，不要因为调解不成激化矛盾。听清楚了吗？',
  ],
]

/** Phrases that an office begins with; it changes them, and adds its own, in the program. */
export const phrases: DefaultRecords = {
  id: 'mediationPhrases',
  register: phrase,
  note: `放入 ${said.length} 条调解常用语`,
  records: said.map(([kind, text], i) => ({ kind, text, place: (i + 1) * 10 })),
}
