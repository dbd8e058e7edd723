const status = /离婚|解除婚姻|婚姻关系|抚养权|抚养关系|由[^，。；\n]{0,12}抚养|亲子|收养|监护权/
const title =
  /确权|(?:所有权|使用权|产权|宅基地|房屋|土地|专利权|商标权|著作权)[^，。；\n]{0,12}(?:归属|归[^还，。；\n]{1,10}所有|属于)/

/**
 * Why a court would not confirm an agreement, as the rest of a sentence: it decides on a status or on a title
 * (民事诉讼法解释 第三百五十五条). Words are all it goes by, so it warns and never forbids. null where nothing speaks against it.
 */
export function notConfirmable(kind: string | null, text: string): string | null {
  if ((kind === 'family' || kind === null) && status.test(text)) return '涉及婚姻、亲子、收养等身份关系'
  if (title.test(text)) return '涉及物权、知识产权确权'
  return null
}
