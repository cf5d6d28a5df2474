import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/** As strict as the product's own. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'"
const html =
  '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Analyse</title><link rel="stylesheet" href="/page.css"></head><body><div id="root"></div><script type="module" src="/page.js"></script></body></html>'
const types: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
  woff: 'font/woff',
}

/** Builds the page with the editors and serves it on this machine. */
export async function serveEditorPage(): Promise<{ readonly address: string; readonly close: () => void }> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [tailwindcss(), react()],
    build: {
      write: false,
      minify: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: 'test/client/editor/page.tsx',
        output: { entryFileNames: 'page.js', assetFileNames: '[name][extname]' },
      },
    },
  })
  if (!('output' in built)) throw new Error('one build gives one output')
  const files = new Map(
    built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  )
  const site = createServer((request, response) => {
    const path = request.url ?? '/'
    const body = path === '/' ? html : files.get(path)
    response.setHeader('content-security-policy', policy)
    response.setHeader(
      'content-type',
      path === '/' ? 'text/html' : (types[path.split('.').at(-1) ?? ''] ?? 'text/plain'),
    )
    response.writeHead(body === undefined ? 404 : 200).end(body)
  })
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(site.address() as AddressInfo).port}/`,
    close: () => site.close(),
  }
}
