import { runPart } from './part.ts'

runPart(0)
