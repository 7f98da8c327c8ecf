// What an address points at; see checking/addresses.py, web_links.py and hosts.py. Pure: no DOM, nothing is fetched.
(() => {
  "use strict";
  const submit = ((globalThis.bs ??= {}).submit ??= { rules: [] });
  const UNSEEN = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]/gu;
  const [ASCII, MOST_PORTS] = [/^[\0-\x7f]*$/, 65535];
  // Networks that nobody outside can reach, as first number, or first and second.
  const INSIDE =
    /^(?:0|10|127|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.(?:0\.[02]|168)|198\.(?:1[89]|51\.100)|203\.0\.113|2[4-5]\d)\./;

  const hosts = (name, values) => submit.say(`hosts.${name}`, values);
  const web = (name) => submit.say(`web-links.${name}`);
  const mail = (address) => submit.matchAll("web_links.mail", address);
  const isBelow = (host, other) => host === other || host.endsWith(`.${other}`);

  // The address as a browser understands it: decoded, without any space, control or format character.
  submit.bareAddress = (address) => submit.unquote(address).replace(UNSEEN, "");

  submit.schemeOf = (address) =>
    submit.matchAt("addresses.scheme", submit.bareAddress(address), 0)?.[1].toLowerCase() ?? "";

  submit.namesASite = (address) => submit.matchAt("addresses.host", address, 0) !== null;

  // The id in a link to another record (../qingyuan/), or "".
  submit.recordName = (address) => {
    const path = submit.bareAddress(address).split("#")[0].split("?")[0];
    if (submit.schemeOf(address) || !submit.isAll("addresses.record", path.replace(/\/+$/, ""))) return "";
    const parts = path.split("/").filter((part) => part && part !== ".");
    const last = parts.at(-1) === "index.md" ? (parts.at(-2) ?? "") : (parts.at(-1) ?? "").replace(/\.md$/, "");
    return [".", ".."].includes(last) ? "" : last;
  };

  // Whether compatibility forms hide a sign that ends a name.
  const isTricky = (netloc) => {
    const plain = netloc.replace(/[@:#?]/g, "");
    const folded = plain.normalize("NFKC");
    return folded !== plain && /[/?#@:]/.test(folded);
  };

  const isPort = (text) => /^[0-9]+$/.test(text) && Number(text) > 0 && Number(text) <= MOST_PORTS;

  // {netloc, host} of a web address, null where brackets or port are wrong; Python's urlsplit.
  const split = (address) => {
    const netloc = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i.exec(address)?.[1] ?? "";
    if (netloc.includes("[") !== netloc.includes("]") || isTricky(netloc)) return null;
    const found = /^(?:\[(?<number>[^\]]*)\]|(?<name>[^:[]*))[^:]*(?::(?<port>.*))?$/.exec(netloc.split("@").at(-1));
    if (!found || (found.groups.port && !isPort(found.groups.port))) return null;
    const { number, name } = found.groups;
    if (number !== undefined && !/^[0-9a-f:.]*:[0-9a-f:.]*(?:%.*)?$/i.test(number)) return null;
    return { netloc, host: (number ?? name).toLowerCase() };
  };

  const numberRemedy = (name) => {
    const parts = name.split(".");
    const isFour =
      parts.length === 4 && parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) < 256);
    return isFour && !INSIDE.test(`${name}.`) ? "" : hosts(isFour ? "inside" : "number");
  };

  const hostRemedy = (host, allowed) => {
    const name = host.replace(/\.$/, "");
    const labels = name.split(".");
    if (!ASCII.test(host) || labels.some((label) => label.startsWith("xn--"))) return hosts("letters");
    if (host.includes("%")) return hosts("percent");
    if (host.startsWith("[") || submit.isAll("hosts.numeric", labels.at(-1))) return numberRemedy(name);
    if (name === "localhost" || labels.length < 2) return hosts("partial");
    if (!submit.isAll("hosts.name", name)) return hosts("signs");
    if (!allowed.length || allowed.some((each) => isBelow(name, each.toLowerCase()))) return "";
    return hosts("listed", { hosts: allowed.join("、") });
  };

  // What to do about an address that begins with http or https; "" if nothing.
  submit.webRemedy = (address) => {
    if (!submit.matchAt("web_links.web", address, 0)) return web("in-full");
    if (address.includes("\\")) return web("backslash");
    if (address.search(UNSEEN) >= 0) return web("unseen");
    const parts = split(address);
    if (!parts) return web("port");
    if (!parts.host) return web("no-host");
    if (parts.netloc.includes("@")) return web("user");
    return hostRemedy(parts.host.includes(":") ? `[${parts.host}]` : parts.host, submit.data.link_hosts);
  };

  submit.mailRemedy = (address) => {
    const found = mail(address);
    return found ? hostRemedy(found[1].toLowerCase(), []) : web("mail");
  };

  // The host an outside address leads to, in small letters; "" if it has none.
  submit.hostOf = (address) => mail(address)?.[1].toLowerCase() ?? split(address)?.host ?? "";

  const agree = (shown, host) => {
    const [one, other] = [shown.replace(/^www\./, ""), host.replace(/^www\./, "").replace(/\.$/, "")];
    return isBelow(one, other) || isBelow(other, one);
  };

  // The site that the words of a link name although it leads to another; "" if they agree.
  submit.disguise = (words, address) => {
    const start = [...words].slice(0, submit.data.rules.longest_words).join("");
    const plain = (mail(address) ? start.replaceAll("@", " ") : start).normalize("NFKC").toLowerCase();
    const named = submit.findAll("hosts.shown_name", plain).map(([found]) => found.split("://")[1] || found);
    const host = submit.hostOf(address);
    return named.find((each) => !submit.data.rules.products.includes(each) && !agree(each, host)) ?? "";
  };
})();
