// @y/websocket-server as it comes: applies every update to a Y.Doc, and stores nothing.
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'

const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
sockets.on('connection', (socket, request) => setupWSConnection(socket, request))
http.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'))
