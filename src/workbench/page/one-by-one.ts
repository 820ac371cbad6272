/**
 * Runs what it is given in the order given, each in a task of its own: the page draws and hears its user in between,
 * which it does not where one promise follows the other. Timers would make it wait longer and longer.
 */
export function oneByOne({ port1, port2 } = new MessageChannel()): (act: () => void) => void {
  const acts: (() => void)[] = [];
  port1.onmessage = () => acts.shift()?.();
  return (act) => {
    acts.push(act);
    port2.postMessage(null);
  };
}
