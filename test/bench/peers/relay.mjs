// What moving frames costs by itself: every frame goes to everyone else in its room, unread and unstored.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

const rooms = new Map()
const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false, skipUTF8Validation: true })
sockets.on('connection', (socket, request) => {
  const room = rooms.get(request.url) ?? new Set()
  rooms.set(request.url, room.add(socket))
  socket.on('message', (data) => {
    for (const other of room) if (other !== socket) other.send(data, { binary: true })
  })
  socket.on('close', () => room.delete(socket))
})
http.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'))
