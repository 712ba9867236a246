// Things that happen, at random: what a test asks a stand-in to go through.
import { newRandom } from './random.js';
import { newText } from './texts.js';

const OPERATIONS = (model, random) => {
  const some = () => random.pick(model.shown);
  return [
    [40, () => model.send(model.chat, model.topic)],
    [5, () => model.send(random.pick(model.chats), undefined)],
    [15, () => model.change(some(), { text: newText(random), edited: true })],
    [7, () => model.messages.length > 40 && model.delete(some())],
    [8, () => model.change(some(), { views: random.below(5000) })],
    [10, () => model.scroll(random.pick([-60, -20, 20, 60]))],
    [3, () => model.toEnd()],
    [3, () => model.open(random.pick(model.chats), undefined)],
    [2, () => model.open(model.chat, model.someTopic(model.chat))],
    [2, () => (model.chat.pinned = some())],
    [3, () => model.change(some(), { revealed: true })],
    // A translation is shown in place of the text.
    [2, () => model.change(some(), { text: newText(random) })],
  ];
};

/** A hidden tab has no frames. */
const frame = () =>
  new Promise((resolve) => (document.hidden ? setTimeout(resolve, 16) : requestAnimationFrame(resolve)));

const FOR_EACH_FRAME = 40;

/** `render` brings the page up to date with the model; `settle` scrolls, which asks for its layout. */
export function newDriver(model, { render, settle }) {
  const step = (random) => {
    random.weighted(OPERATIONS(model, random))();
    render();
  };
  return {
    async operations(count, seed) {
      const random = newRandom(seed);
      for (let done = 1; done <= count; done += 1) {
        step(random);
        if (done % FOR_EACH_FRAME !== 0) continue;
        settle();
        await frame();
      }
      settle();
    },
    /** So many new messages a second, some of them edited; gives what ends it. `most` of them are kept; `together`: in one turn. */
    feed(perSecond, seed, { most = Infinity, together = 1 } = {}) {
      const random = newRandom(seed);
      const timer = setInterval(
        () => {
          for (let sent = 0; sent < together; sent += 1) model.send(model.chat, model.topic);
          if (random.below(10) === 0)
            model.change(random.pick(model.shown), { text: newText(random), edited: true });
          model.keep(most);
          render();
          settle();
        },
        (1000 * together) / perSecond,
      );
      return () => clearInterval(timer);
    },
  };
}
