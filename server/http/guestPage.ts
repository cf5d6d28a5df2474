import { lengths } from '../../shared/meeting/text.ts'
import type { Language } from '../../shared/text/languages.ts'
import { wayInFor } from '../../shared/text/wayIn.ts'
import { html } from '../html.ts'
import type { Built } from './built.ts'
import { noScript } from './noScript.ts'

/**
 * The guest's way in: to be read and typed in before any script. It tells nothing of a meeting; the script fills
 * in who invites, for only a script sees what follows `#`, and says it in the meeting's language. Until then the
 * button can't be pressed: a form that a browser sends by itself would lay the name in the address.
 */
export function guestPage(language: Language, built: Built): string {
  const words = wayInFor(language)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.pageTitle}</title>
<link rel="icon" type="image/svg+xml" href="${built.icon}">
<link rel="stylesheet" href="${built.guestStyle}">
<script type="module" src="${built.guestScript}"></script>
</head>
<body>
<main>
<p class="brand">${mark}${words.product}</p>
${table}
<h1 data-say="welcome">${words.welcome}</h1>
<p id="invitation" class="invitation" aria-live="polite"></p>
<div id="known" class="known" aria-live="polite"></div>
<form id="way-in" novalidate>
<div id="asks-name">
<label for="name" data-say="askName">${words.askName}</label>
<input id="name" name="name" autocomplete="given-name" maxlength="${lengths.name}" aria-describedby="problem" required>
</div>
<p id="problem" class="problem" role="alert"></p>
<button id="enter" type="submit" data-say="enter" disabled>${words.enter}</button>
</form>
${noScript}
<p class="sharing" data-say="sharing">${words.sharing}</p>
</main>
</body>
</html>
`.text
}

const mark = html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true"><circle cx="20" cy="21" r="10" class="wood"/><path d="M20 12.5a8.5 8.5 0 1 1-8 11.5" class="ring"/><circle cx="20" cy="4" r="3.4" class="p0"/><circle cx="36" cy="16" r="3.4" class="p1"/><circle cx="30" cy="35" r="3.4" class="p2"/><circle cx="10" cy="35" r="3.4" class="p3"/><circle cx="4" cy="16" r="3.4" class="p4"/></svg>`

/** The table with a seat kept free: the dashed one is yours. */
const table = html`<svg class="table" viewBox="0 0 360 210" aria-hidden="true"><ellipse cx="180" cy="105" rx="122" ry="65" class="top"/><circle cx="106" cy="30" r="25" class="p5"/><circle cx="254" cy="30" r="25" class="p0"/><circle cx="30" cy="105" r="25" class="p4"/><circle cx="330" cy="105" r="25" class="p1"/><circle cx="106" cy="180" r="25" class="p3"/><circle cx="254" cy="180" r="25" class="free"/></svg>`
