import { parseSync, Visitor, type ESTree } from 'vite'

/** A sentence that a program says to a person, and where its last character stands in the source. */
export interface Sentence {
  readonly text: string
  readonly end: number
}

/**
 * The sentences that a source can say to a person: of every `new Said(code, sentence)`, of every `{ ok: false, sentence }`,
 * and those handed to a function of the same file that makes such an error of its parameter.
 */
export function saidSentences(path: string, source: string): Sentence[] {
  const found: ESTree.Node[] = []
  const parameters = new Map<string, string[]>()
  const handed = new Set<string>()
  const calls: ESTree.CallExpression[] = []
  const remember = (name: string, params: ESTree.ParamPattern[]): void =>
    void parameters.set(
      name,
      params.map((p) => (p.type === 'Identifier' ? p.name : '')),
    )
  new Visitor({
    NewExpression(node) {
      const sentence = node.arguments[1]
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'Said' || !sentence) return
      if (sentence.type === 'Identifier') handed.add(sentence.name)
      else found.push(sentence)
    },
    ObjectExpression(node) {
      const of = (key: string) =>
        node.properties.flatMap((p) =>
          p.type === 'Property' && p.key.type === 'Identifier' && p.key.name === key ? [p.value] : [],
        )[0]
      const ok = of('ok')
      const sentence = of('sentence')
      if (sentence && ok?.type === 'Literal' && ok.value === false) found.push(sentence)
    },
    FunctionDeclaration(node) {
      if (node.id) remember(node.id.name, node.params)
    },
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression') remember(id.name, init.params)
    },
    CallExpression: (node) => void calls.push(node),
  }).visit(parseSync(path, source).program)
  for (const { callee, arguments: given } of calls) {
    if (callee.type !== 'Identifier') continue
    for (const [n, name] of (parameters.get(callee.name) ?? []).entries())
      if (handed.has(name) && given[n]) found.push(given[n])
  }
  return found.flatMap(literals)
}

/** The literals that an expression may turn out to be; what is computed elsewhere is somebody else's sentence. */
function literals(node: ESTree.Node): Sentence[] {
  if (node.type === 'ConditionalExpression') return [...literals(node.consequent), ...literals(node.alternate)]
  if (node.type === 'Literal' && typeof node.value === 'string') return [{ text: node.value, end: node.end - 1 }]
  if (node.type !== 'TemplateLiteral') return []
  return [{ text: node.quasis.map((q) => q.value.cooked).join('…'), end: node.end - 1 }]
}
