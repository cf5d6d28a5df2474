import './theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, fetchPage } from './app.tsx'
import { Mishap } from './pages/Mishap.tsx'
import { speak } from './pages/words.ts'
import { keptLanguage } from './sync/language.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
await Promise.all([speak(keptLanguage()), fetchPage()])
createRoot(root).render(
  <StrictMode>
    <Mishap>
      <App />
    </Mishap>
  </StrictMode>,
)
