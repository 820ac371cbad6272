/** The part name (no leading slash) a relationship of `source` points to; `source` is "" for the package itself. */
export function resolveTarget(source: string, target: string): string {
  const segments = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of decodeTarget(target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

/** Targets are URIs: `%20` is a blank. A broken escape stands for itself. */
function decodeTarget(target: string): string {
  return target.replace(/(%[0-9a-fA-F]{2})+/g, (escapes) => {
    const bytes = escapes.split("%").slice(1).map((code) => parseInt(code, 16));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}

/** The target with which `source` points to `part`, relative as Excel writes it. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split("/").slice(0, -1);
  const to = part.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
