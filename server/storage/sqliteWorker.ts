import { statSync } from 'node:fs'
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { type Aside, type Call, type Engine, openEngine } from './engine.ts'
import { movable, type Question, type Reply, type WorkerData } from './line.ts'
import { repliesTo } from './packing.ts'
import { openRenewal } from './renewal.ts'
import { letGo } from './scrub.ts'

/** The worker thread: everything that waits when it turns to its port becomes one group. */
function listen(port: NonNullable<typeof parentPort>, { file, besideFrom }: WorkerData): void {
  let engine = openEngine(file)
  /** What is asked while nothing may be written. */
  let held: Question[] | undefined
  const renewal = openRenewal({
    file,
    hold() {
      held ??= []
    },
    release() {
      const waiting = held ?? []
      held = undefined
      take(waiting)
    },
    replace(swap) {
      letGo(engine.db)
      try {
        swap()
      } finally {
        engine = openAgain()
      }
    },
  })
  /** Without its database nothing goes on: the server ends, and is started again. */
  function openAgain(): Engine {
    try {
      return openEngine(file)
    } catch (error) {
      setImmediate(() => {
        throw error
      })
      throw error
    }
  }
  const isLarge = () => statSync(file).size >= besideFrom

  function take(questions: readonly Question[]): void {
    const asked: Question[] = []
    const calls: (Call | Aside)[] = []
    let closing = false
    for (const question of questions) {
      const { n, call } = question
      if (call === 'close') closing = true
      else if (call[0] === 'scrub' && isLarge())
        void renewal.run().then((outcome) => port.postMessage([{ n, outcome }] satisfies Reply[]))
      else {
        asked.push(question)
        calls.push(call)
      }
    }
    const outcomes = engine.run(calls)
    renewal.note(calls, outcomes)
    const replies = outcomes.flatMap((outcome, i) => (asked[i] ? repliesTo(asked[i], outcome) : []))
    port.postMessage(
      replies,
      replies.flatMap(({ outcome }) => movable(outcome)),
    )
    engine.tidy()
    if (closing) void renewal.stop().then(close)
  }

  function close(): void {
    engine.close()
    port.close()
  }

  port.on('message', (first: readonly Question[]) => {
    const questions = [...first]
    for (let more = waiting(port); more; more = waiting(port)) questions.push(...more)
    if (held) held.push(...questions)
    else take(questions)
  })
}

function waiting(port: NonNullable<typeof parentPort>): readonly Question[] | undefined {
  return receiveMessageOnPort(port)?.message
}

if (parentPort) {
  try {
    listen(parentPort, workerData)
    parentPort.postMessage([{ outcome: { value: undefined } }] satisfies Reply[])
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    parentPort.postMessage([{ outcome: { error: reason, trouble: false } }] satisfies Reply[])
  }
}
