/** Sixteen tables of 256, so that sixteen bytes are taken a step (slicing-by-16). */
const TABLES = buildTables();

function buildTables(): Int32Array {
  const tables = new Int32Array(16 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[byte] = value;
  }
  for (let index = 256; index < tables.length; index += 1) {
    const before = tables[index - 256] ?? 0;
    tables[index] = (before >>> 8) ^ (tables[before & 255] ?? 0);
  }
  return tables;
}

/** CRC-32 (as zip has it) of `bytes`, going on from `previous`: `crc32(b, crc32(a))` is that of a followed by b. Unsigned. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  const t = TABLES;
  let crc = ~previous;
  let at = 0;
  for (const end = bytes.length - 15; at < end; at += 16) {
    crc ^=
      (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (t[3840 + (crc & 255)] ?? 0) ^
      (t[3584 + ((crc >>> 8) & 255)] ?? 0) ^
      (t[3328 + ((crc >>> 16) & 255)] ?? 0) ^
      (t[3072 + (crc >>> 24)] ?? 0) ^
      (t[2816 + (bytes[at + 4] ?? 0)] ?? 0) ^
      (t[2560 + (bytes[at + 5] ?? 0)] ?? 0) ^
      (t[2304 + (bytes[at + 6] ?? 0)] ?? 0) ^
      (t[2048 + (bytes[at + 7] ?? 0)] ?? 0) ^
      (t[1792 + (bytes[at + 8] ?? 0)] ?? 0) ^
      (t[1536 + (bytes[at + 9] ?? 0)] ?? 0) ^
      (t[1280 + (bytes[at + 10] ?? 0)] ?? 0) ^
      (t[1024 + (bytes[at + 11] ?? 0)] ?? 0) ^
      (t[768 + (bytes[at + 12] ?? 0)] ?? 0) ^
      (t[512 + (bytes[at + 13] ?? 0)] ?? 0) ^
      (t[256 + (bytes[at + 14] ?? 0)] ?? 0) ^
      (t[bytes[at + 15] ?? 0] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (t[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
