import { describeStorage } from '../../kit/storageContract.ts'
import { sqlitePlace } from './place.ts'

describeStorage('SQLite in a worker', () => sqlitePlace())
describeStorage('SQLite in a worker, scrubbed beside itself', () => sqlitePlace({ scrubBesideFrom: 0 }))
describeStorage('SQLite in this thread', () => sqlitePlace({ inThread: true }))
