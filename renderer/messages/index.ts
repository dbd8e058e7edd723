import { zhCN } from './zh-CN'

/** All words of the program in one language, by area. Labels of registers and fields are in their declarations. */
export type Words = typeof zhCN

/** The words of the language that the program speaks now. */
export const words: Words = zhCN
