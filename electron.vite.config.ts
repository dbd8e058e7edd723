import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

// Everything in devDependencies is bundled; of the packages only the native driver (a dependency) stays outside.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: { index: at('main/shell/index.ts'), office: at('main/office/index.ts') },
        // exceljs can read from S3 where this is installed; here nothing ever asks for it.
        external: ['@aws-sdk/client-s3'],
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS script that may require 'electron' alone.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      rolldownOptions: { input: at('renderer/index.html') },
      chunkSizeWarningLimit: 4000,
    },
  },
})
