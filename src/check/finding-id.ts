/** FNV-1a, 64 bit, over the UTF-16 units of the text; two 32-bit halves, as BigInt would cost more than the rest of a check. */
function fnv1a(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let at = 0; at < text.length; at += 1) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    // Times the prime 2^40 + 0x1b3, modulo 2^64.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x100000000) + (low << 8)) >>> 0;
    low = product % 0x100000000;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}

/** The parts a finding is known by. */
export interface FindingIdentity {
  readonly rule: string;
  readonly sheet: string;
  readonly rowKey: string;
  readonly field: string | null;
  readonly value: string;
}

/** The id of a finding: 16 hexadecimal digits, the same wherever its row stands, another once the value changes. */
export function findingId(identity: FindingIdentity): string {
  const { rule, sheet, rowKey, field, value } = identity;
  return fnv1a([rule, sheet, rowKey, field ?? "", value].join("\u0000"));
}
