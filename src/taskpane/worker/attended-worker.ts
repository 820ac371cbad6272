/** The part of a browser's worker that is spoken to. */
export interface PageWorker<Task, News> {
  onmessage: ((event: MessageEvent<News>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(task: Task): void;
  terminate(): void;
}

/** How long a worker may take to come, in milliseconds; after that the work is done without one. */
const LONGEST_START = 20_000;

/** What becomes of a worker besides its answers. */
interface Fate<News> {
  readonly hear: (news: Exclude<News, { readonly kind: "ready" }>) => void;
  /** None came, or none can be started. */
  readonly absent: () => void;
  /** It came, and died at work. */
  readonly died: () => void;
}

/** A worker that is started when first spoken to, and anew after it was ended or died. */
export interface AttendedWorker<Task> {
  readonly post: (task: Task) => void;
  readonly end: () => void;
}

function isNews<News extends { readonly kind: string }>(told: News): told is Exclude<News, { readonly kind: "ready" }> {
  return told.kind !== "ready";
}

/** Attends a worker whose first word is `ready`, and tells one that never comes from one that dies at work. */
export function attendedWorker<Task, News extends { readonly kind: string }>(start: () => PageWorker<Task, News>, { hear, absent, died }: Fate<News>): AttendedWorker<Task> {
  let worker: PageWorker<Task, News> | null = null;
  let isReady = false;
  let impatience: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(impatience);
    worker?.terminate();
    worker = null;
    isReady = false;
  };
  const lose = (): void => {
    const cameBefore = isReady;
    end();
    return cameBefore ? died() : absent();
  };
  const come = (): PageWorker<Task, News> => {
    const coming = start();
    coming.onmessage = ({ data }) => {
      if (isNews(data)) return hear(data);
      isReady = true;
      clearTimeout(impatience);
    };
    coming.onerror = () => (worker === coming ? lose() : undefined);
    impatience = setTimeout(lose, LONGEST_START);
    return coming;
  };
  return {
    post: (task) => {
      try {
        worker ??= come();
        worker.postMessage(task);
      } catch {
        // Some hosts forbid workers; the work is done without, and nobody is told since nothing is lost.
        end();
        absent();
      }
    },
    end,
  };
}
