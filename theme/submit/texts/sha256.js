// SHA-256 (FIPS 180-4) of a text in UTF-8, as hexadecimal digits. Browsers offer theirs only to secure addresses, and only
// for later. Pure: no DOM.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const WORD = 2 ** 32;
  const BLOCK = 64;
  const ROUNDS = 64;

  const primes = (count) => {
    const found = [];
    for (let each = 2; found.length < count; each += 1) if (found.every((prime) => each % prime)) found.push(each);
    return found;
  };
  const fraction = (value) => Math.floor((value % 1) * WORD) | 0;
  const turned = (value, by) => (value >>> by) | (value << (32 - by));

  let constants = null;
  const constantsOf = () => {
    constants ??= {
      start: primes(8).map((prime) => fraction(Math.sqrt(prime))),
      rounds: primes(ROUNDS).map((prime) => fraction(Math.cbrt(prime))),
    };
    return constants;
  };

  const padded = (bytes) => {
    const whole = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
    whole.set(bytes);
    whole[bytes.length] = 0x80;
    const view = new DataView(whole.buffer);
    view.setUint32(whole.length - 8, Math.floor((bytes.length * 8) / WORD));
    view.setUint32(whole.length - 4, (bytes.length * 8) % WORD);
    return view;
  };

  const wordsOf = (view, block) => {
    const words = new Int32Array(ROUNDS);
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(block + at * 4);
    for (let at = 16; at < ROUNDS; at += 1) {
      const [old, late] = [words[at - 15], words[at - 2]];
      const first = turned(old, 7) ^ turned(old, 18) ^ (old >>> 3);
      const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[at] = words[at - 16] + first + words[at - 7] + second;
    }
    return words;
  };

  const mixed = (state, words, rounds) => {
    let [a, b, c, d, e, f, g, h] = state;
    for (let at = 0; at < ROUNDS; at += 1) {
      const choice = (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g));
      const one = (h + choice + rounds[at] + words[at]) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    return [a, b, c, d, e, f, g, h].map((each, at) => (each + state[at]) | 0);
  };

  submit.sha256 = (text) => {
    const { start, rounds } = constantsOf();
    const view = padded(new TextEncoder().encode(text));
    let state = start;
    for (let block = 0; block < view.byteLength; block += BLOCK) state = mixed(state, wordsOf(view, block), rounds);
    return state.map((each) => (each >>> 0).toString(16).padStart(8, "0")).join("");
  };
})();
