// Loaded before a program (NODE_OPTIONS=--import=…): writes down which Node runs which program.
import { appendFileSync } from 'node:fs'

const into = process.env.REPORT_VERSION_TO
if (into)
  appendFileSync(into, `${JSON.stringify({ version: process.version, program: process.argv[1] ?? '' })}\n`)
