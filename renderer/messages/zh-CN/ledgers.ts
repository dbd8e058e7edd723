/** Registers without a screen of their own (路段, 片组): a list with a sheet beside it. */
export const ledgers = {
  create: (register: string) => `新建${register}`,
  none: (register: string) => `还没有${register}。`,
  firstStep: (register: string, unit: string) => `还没有${register}。先新建一${unit}。`,
  firstStepOrImport: (register: string, unit: string) => `还没有${register}。先新建一${unit}，或在导入商户时一并建好。`,
  newTitle: (register: string) => `新${register}`,
  nothingChosen: '选一行，在这里查看和修改。',
  nothingLooked: '选一行，在这里查看。',
  cancel: '不建了',
}
