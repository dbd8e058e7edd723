import { defineConfig } from 'vitest/config'

// One file after the other: LibreOffice takes a processor to itself.
export default defineConfig({
  test: { include: ['tests/documents/*.test.ts'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 180_000 },
})
