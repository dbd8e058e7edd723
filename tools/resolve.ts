import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'

/**
 * Lets plain Node run the sources as they are: `node --import ./tools/resolve.ts tests/bench/run.ts`. Node strips the
 * types itself; this finds the file behind an import without an ending (`./shop` is shop.ts, `./kinds` is kinds/index.ts).
 */
registerHooks({
  resolve(specifier, context, next) {
    if (context.parentURL && /^\.{1,2}\//.test(specifier)) {
      for (const ending of ['.ts', '/index.ts']) {
        const file = new URL(specifier + ending, context.parentURL)
        if (existsSync(file)) return next(file.href, context)
      }
    }
    return next(specifier, context)
  },
})
