import { decodeCharacters } from "./xml-characters";
import { doctypeFault, xmlFault } from "./xml-fault";
import { MAIN_NAMESPACE, transitionalUri } from "./xml-namespaces";

/** What `next` has met. `wait`: the bytes given so far end inside it; `end`: the document is over. */
export const TOKEN = { end: 0, open: 1, close: 2, text: 3 } as const;

/** Thrown where the bytes given so far end inside a token; the caller rewinds and gives more. */
export class NeedMore extends Error {}
const NEED_MORE = new NeedMore();

/** A place to go back to when a larger piece turns out to be incomplete. */
export interface ReaderMark {
  readonly at: number;
  readonly depth: number;
  readonly scopes: number;
}

interface Scope {
  readonly depth: number;
  readonly prefix: string;
  readonly isMain: boolean;
}

const MAX_ATTRIBUTES = 256;
/** Real parts stay below 30; namespaces are looked up along the way down. */
export const MAX_DEPTH = 256;
/** Characters of one element: Excel holds 32 767 a cell, other programs some more. */
const MAX_CONTENT = 1 << 24;
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const isSpace = (byte: number | undefined): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/**
 * A pull reader over UTF-8 bytes that may arrive piece by piece: checks nesting and syntax, makes strings only of what
 * is asked for, and knows the elements of the SpreadsheetML namespace under whatever prefix they stand.
 */
export class XmlReader {
  bytes: Uint8Array = new Uint8Array(0);
  /** The next byte to read; may be moved by who reads ahead by himself. */
  at = 0;
  end = 0;
  /** The kind of the token just met. */
  token: number = TOKEN.end;
  /** Of the element just opened or closed: its local name if it is SpreadsheetML, else "". */
  local = "";
  private isLast = false;
  private readonly names: string[] = [];
  private readonly locals: string[] = [];
  private readonly scopes: Scope[] = [];
  private readonly known = new Map<string, string>();
  private readonly interned = new Map<number, string>();
  private isSelfClosing = false;
  private hasRoot = false;
  private textFrom = 0;
  private textTo = 0;
  private isCdata = false;
  /** Four a attribute: name from, to, value from, to. */
  private readonly attributes = new Int32Array(4 * MAX_ATTRIBUTES);
  private attributeCount = 0;

  /** Gives the window to read: everything not yet read, and what follows it. */
  feed(bytes: Uint8Array, at: number, end: number, isLast: boolean): void {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
    this.isLast = isLast;
  }

  /** Whether the element just opened has no inside (`<c/>`); its end is the next token. */
  get isEmptyElement(): boolean {
    return this.isSelfClosing;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.names.length;
  }

  /** The local name of the element that holds the current one (`above` = 1) or one further up; "" where foreign. */
  ancestor(above: number): string {
    return this.locals[this.locals.length - above] ?? "";
  }

  /** Whether an unprefixed element called `local` would be SpreadsheetML here. */
  isPlainMain(local: string): boolean {
    return this.localOf(local) === local;
  }

  mark(): ReaderMark {
    return { at: this.at, depth: this.names.length, scopes: this.scopes.length };
  }

  /** Goes back to a mark set where the same elements were open, and possibly more have been opened since. */
  rewind(mark: ReaderMark): void {
    this.at = mark.at;
    this.names.length = mark.depth;
    this.locals.length = mark.depth;
    this.isSelfClosing = false;
    this.dropScopes(mark.scopes);
  }

  /** The next token; throws NeedMore (nothing changed) or an XmlFault. Comments and instructions are passed over. */
  next(): number {
    this.token = this.advance();
    return this.token;
  }

  private advance(): number {
    if (this.isSelfClosing) {
      this.isSelfClosing = false;
      return this.pop();
    }
    for (;;) {
      if (this.at >= this.end) return this.finish();
      if (this.bytes[this.at] !== LESS) {
        if (this.readText()) return TOKEN.text;
        continue;
      }
      if (this.at + 1 >= this.end) throw this.lack();
      const second = this.bytes[this.at + 1];
      if (second === SLASH) return this.readClose();
      if (second === 63) this.at = this.find("?>", this.at + 2) + 2;
      else if (second === 33) {
        if (this.readDeclaration()) return TOKEN.text;
      } else return this.readOpen();
    }
  }

  /** Passes over the rest of the element just opened, its end included. */
  skip(): void {
    const depth = this.names.length - 1;
    while (this.names.length > depth) this.next();
  }

  /** The characters of the text token just met. */
  text(): string {
    return this.isCdata
      ? decodeCdata(this.bytes, this.textFrom, this.textTo)
      : decodeCharacters(this.bytes, this.textFrom, this.textTo);
  }

  /** All characters of the element just opened, to its end; elements inside it are a fault. */
  content(): string {
    let content = "";
    for (;;) {
      const token = this.next();
      if (token === TOKEN.close) return content;
      if (token !== TOKEN.text) throw xmlFault("structure", this.at);
      content += this.text();
      if (content.length > MAX_CONTENT) throw xmlFault("size", this.at);
    }
  }

  /** The value of an attribute of the element just opened, by its name as written, or `null`. */
  attribute(name: string): string | null {
    const a = this.attributes;
    for (let index = 0; index < this.attributeCount * 4; index += 4) {
      if (this.equals(a[index] ?? 0, a[index + 1] ?? 0, name)) {
        return decodeCharacters(this.bytes, a[index + 2] ?? 0, a[index + 3] ?? 0).replace(/[\t\n]/g, " ");
      }
    }
    return null;
  }

  private equals(from: number, to: number, name: string): boolean {
    if (to - from !== name.length) return false;
    for (let index = 0; index < name.length; index += 1) {
      if (this.bytes[from + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  private lack(): Error {
    return this.isLast ? xmlFault("truncated", this.end) : NEED_MORE;
  }

  private finish(): number {
    if (!this.isLast) throw NEED_MORE;
    if (this.names.length > 0 || !this.hasRoot) throw xmlFault("truncated", this.end);
    return TOKEN.end;
  }

  /** Where `wanted` (ASCII) next stands at or after `from`. */
  private find(wanted: string, from: number): number {
    const first = wanted.charCodeAt(0);
    for (let at = this.bytes.indexOf(first, from); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (at + wanted.length > this.end) break;
      if (this.equals(at, at + wanted.length, wanted)) return at;
    }
    throw this.lack();
  }

  /** Whether it is text of an element; between prolog, root and end only spaces may stand. */
  private readText(): boolean {
    let to = this.bytes.indexOf(LESS, this.at);
    if (to < 0 || to >= this.end) {
      if (!this.isLast || this.names.length > 0) throw this.lack();
      to = this.end;
    }
    this.textFrom = this.at;
    this.textTo = to;
    this.isCdata = false;
    this.at = to;
    if (this.names.length > 0) return true;
    for (let at = this.textFrom; at < to; at += 1) if (!isSpace(this.bytes[at])) throw xmlFault("text", at);
    return false;
  }

  /** `<!`: a comment is passed over (false), CDATA is text (true), a DOCTYPE is refused. */
  private readDeclaration(): boolean {
    if (this.at + 4 <= this.end && this.equals(this.at, this.at + 4, "<!--")) {
      this.at = this.find("-->", this.at + 4) + 3;
      return false;
    }
    if (this.at + 9 > this.end) throw this.lack();
    if (this.equals(this.at, this.at + 9, "<!DOCTYPE")) throw doctypeFault();
    if (!this.equals(this.at, this.at + 9, "<![CDATA[") || this.names.length === 0) throw xmlFault("tag", this.at);
    const to = this.find("]]>", this.at + 9);
    this.textFrom = this.at + 9;
    this.textTo = to;
    this.isCdata = true;
    this.at = to + 3;
    return true;
  }

  private readClose(): number {
    const from = this.at + 2;
    let to = from;
    while (to < this.end && this.bytes[to] !== GREATER && !isSpace(this.bytes[to])) to += 1;
    let after = to;
    while (after < this.end && isSpace(this.bytes[after])) after += 1;
    if (after >= this.end) throw this.lack();
    const open = this.names[this.names.length - 1];
    if (this.bytes[after] !== GREATER || open === undefined || this.intern(from, to) !== open) {
      throw xmlFault("tag", this.at);
    }
    this.at = after + 1;
    return this.pop();
  }

  private pop(): number {
    this.names.pop();
    this.local = this.locals.pop() ?? "";
    let kept = this.scopes.length;
    while (kept > 0 && (this.scopes[kept - 1]?.depth ?? 0) > this.names.length) kept -= 1;
    this.dropScopes(kept);
    return TOKEN.close;
  }

  private dropScopes(kept: number): void {
    if (kept === this.scopes.length) return;
    this.scopes.length = kept;
    this.known.clear();
  }

  private readOpen(): number {
    const from = this.at + 1;
    let to = from;
    while (to < this.end && isNameByte(this.bytes[to] ?? 0)) to += 1;
    if (to >= this.end) throw this.lack();
    if (to === from || (this.hasRoot && this.names.length === 0)) throw xmlFault("tag", this.at);
    if (this.names.length >= MAX_DEPTH) throw xmlFault("depth", this.at);
    const close = this.readAttributes(to);
    const isSelfClosing = this.bytes[close] === SLASH;
    const name = this.intern(from, to);
    this.names.push(name);
    this.hasRoot = true;
    this.declareNamespaces();
    this.local = this.localOf(name);
    this.locals.push(this.local);
    this.isSelfClosing = isSelfClosing;
    this.at = close + (isSelfClosing ? 2 : 1);
    return TOKEN.open;
  }

  /** Notes where the attributes stand; gives where `>` or `/>` does. */
  private readAttributes(from: number): number {
    const { bytes, end, attributes } = this;
    let at = from;
    this.attributeCount = 0;
    for (;;) {
      const gap = at;
      while (at < end && isSpace(bytes[at])) at += 1;
      if (at + 1 >= end && !(at < end && bytes[at] === GREATER)) throw this.lack();
      if (bytes[at] === GREATER) return at;
      if (bytes[at] === SLASH) {
        if (bytes[at + 1] !== GREATER) throw xmlFault("tag", at);
        return at;
      }
      if (gap === at) throw xmlFault("attribute", at);
      at = this.readAttribute(at, attributes, this.attributeCount);
    }
  }

  private readAttribute(from: number, attributes: Int32Array, count: number): number {
    const { bytes, end } = this;
    let to = from;
    while (to < end && isNameByte(bytes[to] ?? 0)) to += 1;
    let at = to;
    while (at < end && isSpace(bytes[at])) at += 1;
    if (at >= end) throw this.lack();
    if (to === from || bytes[at] !== 61 || count >= MAX_ATTRIBUTES) throw xmlFault("attribute", at);
    at += 1;
    while (at < end && isSpace(bytes[at])) at += 1;
    if (at >= end) throw this.lack();
    const quote = bytes[at] ?? 0;
    if (quote !== 34 && quote !== 39) throw xmlFault("attribute", at);
    const valueFrom = at + 1;
    at = valueFrom;
    while (at < end && bytes[at] !== quote) {
      if (bytes[at] === LESS) throw xmlFault("attribute", at);
      at += 1;
    }
    if (at >= end) throw this.lack();
    this.refuseTwice(from, to);
    attributes.set([from, to, valueFrom, at], count * 4);
    this.attributeCount = count + 1;
    return at + 1;
  }

  private refuseTwice(from: number, to: number): void {
    const { bytes, attributes } = this;
    for (let index = 0; index < this.attributeCount * 4; index += 4) {
      const start = attributes[index] ?? 0;
      if ((attributes[index + 1] ?? 0) - start !== to - from) continue;
      let same = 0;
      while (same < to - from && bytes[start + same] === bytes[from + same]) same += 1;
      if (same === to - from) throw xmlFault("attribute", from);
    }
  }

  /** Takes up `xmlns` and `xmlns:p` of the element just opened. */
  private declareNamespaces(): void {
    const { attributes, bytes } = this;
    for (let index = 0; index < this.attributeCount * 4; index += 4) {
      const from = attributes[index] ?? 0;
      const to = attributes[index + 1] ?? 0;
      if (to - from < 5 || !this.equals(from, from + 5, "xmlns")) continue;
      if (to - from > 5 && bytes[from + 5] !== 58) continue;
      const prefix = to - from > 5 ? decodeCharacters(bytes, from + 6, to) : "";
      const uri = decodeCharacters(bytes, attributes[index + 2] ?? 0, attributes[index + 3] ?? 0);
      this.scopes.push({ depth: this.names.length, prefix, isMain: transitionalUri(uri) === MAIN_NAMESPACE });
      this.known.clear();
    }
  }

  /** The local name if the qualified one is SpreadsheetML here, else "". */
  private localOf(name: string): string {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    const scope = this.scopes.findLast((candidate) => candidate.prefix === prefix);
    if (!scope && colon >= 0 && prefix !== "xml") throw xmlFault("namespace", this.at);
    const local = scope?.isMain === true ? name.slice(colon + 1) : "";
    this.known.set(name, local);
    return local;
  }

  /** The name at those bytes as a string, one string object for all its occurrences. */
  private intern(from: number, to: number): string {
    let hash = to - from;
    for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (this.bytes[at] ?? 0)) | 0;
    const known = this.interned.get(hash);
    if (known !== undefined && this.equals(from, to, known)) return known;
    const name = decodeCharacters(this.bytes, from, to);
    if (known === undefined) this.interned.set(hash, name);
    return name;
  }
}

function isNameByte(byte: number): boolean {
  return (
    (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 58) ||
    byte === 95 || byte === 45 || byte === 46 || byte >= 128
  );
}

/** CDATA knows no entities: what looks like one is text. */
function decodeCdata(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] !== 38) continue;
    text += `${decodeCharacters(bytes, start, at)}&`;
    start = at + 1;
  }
  return text + decodeCharacters(bytes, start, to);
}
