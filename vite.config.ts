import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Builds the pages into `dist`; the server finds the hashed names in `dist/.vite/manifest.json`. */
export default defineConfig({
  plugins: [withoutCommands(), react(), tailwindcss()],
  publicDir: false,
  build: {
    target: 'es2022',
    manifest: true,
    // the content security policy lets no data address and no inline script in
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'client/guest/main.ts', 'client/minutes/minutes.css'],
    },
  },
})

/**
 * Panels use a slice's small functions; its commands are the server's. In those files, and there alone, what makes a
 * command, a rule or a schema is marked pure: what nobody in a browser uses is then not sent to it.
 */
function withoutCommands(): Plugin {
  const slice = /\/shared\/[\w/]+\.ts$/
  const maker = /(?<![\w.]|function )(?:command|whoWears|authorRule|typed|clearable|v\.\w+)(?=\()/g
  return {
    name: 'without-commands',
    transform: (code, id) => (slice.test(id) ? code.replace(maker, '/* @__PURE__ */ $&') : undefined),
  }
}
