import type { FastifyInstance, FastifyReply } from 'fastify'

/**
 * The page may load from here and nowhere else, and nothing inline; `connect-src` names the sockets too, for not
 * every browser takes 'self' to mean them.
 * @param origin the address under which the page was asked for, as `http://localhost:3000`
 */
function contentSecurityPolicy(origin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${origin.replace(/^http/, 'ws')}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Puts the strict headers on an answer. */
export function putHeaders(reply: FastifyReply, origin: string): void {
  reply.headers({
    'content-security-policy': contentSecurityPolicy(origin),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-robots-tag': 'noindex',
    'cache-control': 'no-store',
  })
}

/** Puts them on every answer of every route. */
export function addHeaders(http: FastifyInstance, originOf: (host: string | undefined) => string): void {
  http.addHook('onRequest', async (request, reply) => putHeaders(reply, originOf(request.headers.host)))
}
