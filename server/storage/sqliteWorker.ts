import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { type Aside, type Call, type Engine, openEngine } from './engine.ts'
import { movable, type Question, type Reply } from './line.ts'

/** The worker thread: everything that waits when it turns to its port becomes one group. */
function listen(port: NonNullable<typeof parentPort>, engine: Engine): void {
  port.on('message', (first: readonly Question[]) => {
    const numbers: number[] = []
    const calls: (Call | Aside)[] = []
    let closing = false
    for (let asked: readonly Question[] | undefined = first; asked; asked = waiting(port)) {
      for (const { n, call } of asked) {
        if (call === 'close') closing = true
        else {
          numbers.push(n)
          calls.push(call)
        }
      }
    }
    const replies = engine
      .run(calls)
      .flatMap((outcome, i): Reply[] => (numbers[i] === undefined ? [] : [{ n: numbers[i], outcome }]))
    port.postMessage(
      replies,
      replies.flatMap(({ outcome }) => movable(outcome)),
    )
    engine.tidy()
    if (closing) {
      engine.close()
      port.close()
    }
  })
}

function waiting(port: NonNullable<typeof parentPort>): readonly Question[] | undefined {
  return receiveMessageOnPort(port)?.message
}

if (parentPort) {
  try {
    const engine = openEngine(String(workerData))
    listen(parentPort, engine)
    parentPort.postMessage([{ outcome: { value: undefined } }] satisfies Reply[])
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    parentPort.postMessage([{ outcome: { error: reason, trouble: false } }] satisfies Reply[])
  }
}
