import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { type Aside, type Call, type Engine, openEngine } from './engine.ts'
import { movable, type Question, type Reply } from './line.ts'

/** The worker thread: everything that waits when it turns to its port becomes one group. */
function listen(port: NonNullable<typeof parentPort>, engine: Engine): void {
  port.on('message', (first: Question) => {
    const numbers: number[] = []
    const calls: (Call | Aside)[] = []
    let closing = false
    for (let next: Question | undefined = first; next; next = waiting(port)) {
      if (next.call === 'close') closing = true
      else {
        numbers.push(next.n)
        calls.push(next.call)
      }
    }
    for (const [i, outcome] of engine.run(calls).entries()) {
      const n = numbers[i]
      if (n !== undefined) port.postMessage({ n, outcome } satisfies Reply, movable(outcome))
    }
    if (closing) {
      engine.close()
      port.close()
    }
  })
}

function waiting(port: NonNullable<typeof parentPort>): Question | undefined {
  return receiveMessageOnPort(port)?.message
}

if (parentPort) {
  try {
    const engine = openEngine(String(workerData))
    listen(parentPort, engine)
    parentPort.postMessage({ outcome: { value: undefined } } satisfies Reply)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    parentPort.postMessage({ outcome: { error: reason } } satisfies Reply)
  }
}
