/* 陈列, the usual order of the wall: what branches have submitted first, then by the hash of the id, which favours
   nobody. The server hangs its list in the same order. */
(function () {
  "use strict";
  const bs = (globalThis.bs = globalThis.bs || {});

  // 32-bit FNV-1a; ids are ASCII.
  function hash(text) {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return value;
  }

  function later(record) {
    return Number(record.origin.id !== "submitted");
  }

  bs.ORDERS = bs.ORDERS || {};
  bs.ORDERS.hang = (a, b) => later(a.record) - later(b.record) || hash(a.record.id) - hash(b.record.id);
})();
