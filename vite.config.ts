import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the pages into `dist`; the server finds the hashed names in `dist/.vite/manifest.json`. */
export default defineConfig({
  plugins: [react(), tailwindcss()],
  publicDir: false,
  build: {
    target: 'es2022',
    manifest: true,
    // the content security policy lets no data address and no inline script in
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // panels use a slice's small functions: its commands are the server's, and stay out of the browser. A name
      // here goes for the whole client: a local of that name would lose its calls
      treeshake: { manualPureFunctions: ['command', 'v', 'whoWears', 'authorRule', 'typed', 'clearable'] },
      input: ['index.html', 'client/guest/main.ts', 'client/minutes/minutes.css'],
    },
  },
})
