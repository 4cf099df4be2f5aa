// The clock and its buttons.
// Invariant: while the clock is moved, no second move can be asked for.
import { call, moment } from "./dom.js";

const buttons = [...document.querySelectorAll(".moves button")];
const moved = document.querySelector("[data-moved]");
let next;

export function showClock(state) {
  next = state.next;
  document.querySelector("[data-now]").textContent = moment(state.now);
  document.querySelector("[data-now]").dateTime = state.now;
  document.querySelector("[data-mode]").textContent = state.frozen
    ? "stands still until you move it"
    : "runs with the machine";
  document.querySelector("[data-next]").textContent = next ? moment(next) : "nothing is due";
  document.querySelector("[data-to-next]").toggleAttribute("disabled", !next);
}

/** Moves the clock and says what came of it. */
export async function move(body) {
  for (const button of buttons) button.disabled = true;
  moved.textContent = "Moving ...";
  try {
    const { fired } = await call("/api/clock", body);
    moved.textContent =
      fired === 0 ? "Nothing fell due." : `${fired} ${fired === 1 ? "thing" : "things"} fell due and ran.`;
  } catch (error) {
    moved.textContent = error.message;
  }
  for (const button of buttons) button.disabled = false;
  dispatchEvent(new Event("livstegn:changed"));
}

for (const button of buttons)
  button.addEventListener("click", () =>
    move("advance" in button.dataset ? { advance: button.dataset.advance } : { to: next }),
  );
