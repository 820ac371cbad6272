import { HostFailure } from "./host-failure";
import type { Answer } from "./interpreter";
import { errorAnswer } from "./interpreter";
import type { Request } from "./request";
import { parseMessage } from "./request";
import { utf8Length } from "./utf8-length";

/** Excel on the web refuses requests and responses above this many bytes. */
const PAYLOAD_LIMIT = 5_000_000;

/** The global the library looks for before it falls back to Office's own channels. */
export interface NativeBridge {
  readonly sendMessageToHost: (text: string) => void;
  /** Set by the library when it loads. */
  onMessageFromHost: (text: string) => void;
}

/** An event as the library receives it. */
export interface PushedEvent {
  readonly eventType: number;
  /** A worksheet's id, or "Workbook". */
  readonly target: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** One message and its answer, as tests count them. */
export interface Exchange {
  readonly flags: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly request: Request;
  readonly error: string | null;
}

const RICH_API_MESSAGE = 65536;

/**
 * The bridge between the library's messages and an interpreter. Requests are answered in their order, one at a time;
 * both payload limits are enforced on the true bytes.
 */
export function nativeBridge(run: (request: Request) => Promise<Answer>, record: (exchange: Exchange) => void) {
  let queue: Promise<void> = Promise.resolve();
  let eventNumber = 0;
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      const answered = queue.then(() => answer(text));
      // A message that cannot be read is told as an unhandled rejection and does not stop the ones behind it.
      queue = answered.catch(() => undefined);
    },
    onMessageFromHost: () => undefined,
  };
  const answer = async (text: string): Promise<void> => {
    const { id, flags, request } = parseMessage(text);
    const requestBytes = utf8Length(text);
    const tooLarge = new HostFailure("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.", 413);
    const given: Answer =
      requestBytes > PAYLOAD_LIMIT ? { Results: [], TraceIds: [], Error: errorAnswer(tooLarge, 0) } : await run(request);
    const { body, error } = responseBody(given);
    record({ flags, requestBytes, responseBytes: utf8Length(body), request, error });
    bridge.onMessageFromHost(JSON.stringify({ id, message: { statusCode: 200, headers: {}, body } }));
  };
  const push = (event: PushedEvent): void => {
    eventNumber += 1;
    const entry = [RICH_API_MESSAGE, event.eventType, event.target, JSON.stringify(event.details), eventNumber];
    bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: [entry] } }));
  };
  return { bridge, push, idle: () => queue };
}

function responseBody(answer: Answer): { readonly body: string; readonly error: string | null } {
  const body = JSON.stringify(answer);
  if (utf8Length(body) <= PAYLOAD_LIMIT) return { body, error: answer.Error?.Code ?? null };
  const tooLarge = new HostFailure("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", 413);
  return {
    body: JSON.stringify({ Results: [], TraceIds: [], Error: errorAnswer(tooLarge, 0) }),
    error: tooLarge.code,
  };
}
