import type { DatabaseSync } from 'node:sqlite'

/** Every statement, prepared once. */
export function statements(db: DatabaseSync) {
  return {
    begin: db.prepare('begin immediate'),
    beginReading: db.prepare('begin'),
    commit: db.prepare('commit'),

    meeting: db.prepare('select host_hash, guest_hash from meetings where id = ?'),
    addMeeting: db.prepare('insert into meetings (id, host_hash, guest_hash) values (?, ?, ?)'),
    /** Everything else of it goes by its foreign key. */
    deleteMeeting: db.prepare('delete from meetings where id = ?'),

    snapshot: db.prepare('select seq, body from snapshots where meeting = ?'),
    putSnapshot: db.prepare(
      `insert into snapshots (meeting, seq, body) values (?, ?, ?)
       on conflict do update set seq = excluded.seq, body = excluded.body`,
    ),
    rewriteSnapshot: db.prepare('update snapshots set body = ? where meeting = ? and seq = ?'),

    entry: db.prepare('select 1 from ledger where meeting = ? and seq = ?'),
    entriesAfter: db.prepare('select * from ledger where meeting = ? and seq > ? order by seq'),
    addEntry: db.prepare(
      `insert into ledger (meeting, seq, at, by, for, name, patches, inverses) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    rewriteEntry: db.prepare(
      `update ledger set at = ?, by = ?, for = ?, name = ?, patches = ?, inverses = ?
       where meeting = ? and seq = ?`,
    ),

    answer: db.prepare('select value from answers where meeting = ? and command = ?'),
    addAnswer: db.prepare('insert into answers (meeting, command, value) values (?, ?, ?)'),

    sealed: db.prepare(
      'select kind, id, person, value from sealed where meeting = ? order by kind, id, person',
    ),
    seal: db.prepare(
      `insert into sealed (meeting, kind, id, person, value) values (?, ?, ?, ?, ?)
       on conflict do update set value = excluded.value`,
    ),
    unseal: db.prepare('delete from sealed where meeting = ? and kind = ? and id = ? and person = ?'),

    updates: db.prepare(
      'select bytes, lengths from sheet_updates where meeting = ? and sheet = ? order by n',
    ),
    addUpdate: db.prepare(
      `insert into sheet_updates (meeting, sheet, n, bytes, lengths)
       select ?1, ?2, coalesce(max(n), 0) + 1, ?3, ?4 from sheet_updates where meeting = ?1 and sheet = ?2`,
    ),
    emptySheet: db.prepare('delete from sheet_updates where meeting = ? and sheet = ?'),

    tray: db.prepare('select places, bytes from tray order by n'),
    addToTray: db.prepare('insert into tray (places, bytes) values (?, ?)'),
    countTray: db.prepare('select count(*) as rows from tray'),
    emptyTray: db.prepare('delete from tray'),

    clients: db.prepare('select client, person from client_ids where meeting = ?'),
    clientOwner: db.prepare('select person from client_ids where meeting = ? and client = ?'),
    bindClient: db.prepare(
      'insert into client_ids (meeting, client, person) values (?, ?, ?) on conflict do nothing',
    ),

    ticketPersons: db.prepare(
      'select person from ticket_persons where meeting = ? and hash = ? order by place',
    ),
    addTicketPerson: db.prepare(
      'insert into ticket_persons (meeting, hash, person, place) values (?, ?, ?, ?)',
    ),
    dropTicket: db.prepare('delete from ticket_persons where meeting = ? and hash = ?'),
    takePerson: db.prepare('delete from ticket_persons where meeting = ? and person = ? and hash <> ?'),

    beat: db.prepare(
      'insert into pulse (only, beats) values (1, 1) on conflict do update set beats = beats + 1',
    ),
  }
}
