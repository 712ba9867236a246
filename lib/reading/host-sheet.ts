// The style of what the page script puts into a page at the first hover (lib/page/host.ts): a card's frame, and a flash around a word.
// It goes along with the policy where marks are painted: the script runs in every frame, and is smaller without it.

export const HOST_SHEET = `
:host { all: initial !important; display: contents !important; }
div { all: unset; display: block; position: fixed; inset: auto; box-sizing: border-box; margin: 0; }
div:not(:popover-open) { display: none; }
.card { opacity: 0; pointer-events: none; border-radius: 10px; box-shadow: 0 4px 24px rgb(0 0 0 / 35%); overflow: hidden; }
.card.shown { opacity: 1; pointer-events: auto; }
iframe { all: unset; display: block; width: 100%; height: 100%; border: 0; color-scheme: normal; }
.flash { outline: 3px solid #e8710a; outline-offset: 3px; border-radius: 3px; pointer-events: none; animation: flash 1.4s ease-in forwards; }
@keyframes flash { to { outline-color: transparent; outline-offset: 10px; } }
@media (prefers-reduced-motion: reduce) { .flash { animation-timing-function: step-end; } }
@media (forced-colors: active) { .flash { outline-color: Highlight; } .card { border: 1px solid CanvasText; } }
`;
