import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Builds the pages into `dist`; the server finds the hashed names in `dist/.vite/manifest.json`. */
export default defineConfig({
  plugins: [withoutUnusedSchemas(), react(), tailwindcss()],
  publicDir: false,
  build: {
    target: 'es2022',
    manifest: true,
    // the content security policy lets no data address and no inline script in
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'client/guest/main.ts', 'client/minutes/minutes.css'],
      // what is wanted together comes in one file, with all it stands on: many small files cost a phone more
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'way-in',
              test: /client[/]sync[/](acting|language|links)[.]|shared[/]text[/](languages|wayIn)[.]/,
              priority: 4,
            },
            // with what every language's words stand on: else who reads one would fetch another
            {
              name: 'page',
              test: /client[/]app[.]tsx$|react-dom|shared[/]text[/](sentence|dates|packs)[.]/,
              priority: 3,
            },
            { name: 'dutch', test: /shared[/]text[/]nl[/](dutch|terms|words)[.]/, priority: 1 },
            { name: 'meeting', test: /client[/]pages[/]Meeting[.]tsx$/, priority: 2 },
            { name: 'panels', test: /client[/](panels|ui)[/]|lucide/, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
})

/** Valibot marks what makes a schema as pure, but Rolldown does not see it through `v.`: it is marked where it is called. */
function withoutUnusedSchemas(): Plugin {
  return {
    name: 'without-unused-schemas',
    transform: (code, id) =>
      /[/]shared[/].+[.]ts$/.test(id)
        ? code.replace(/(?<![\w.])v\.\w+(?=\()/g, '/* @__PURE__ */ $&')
        : undefined,
  }
}
