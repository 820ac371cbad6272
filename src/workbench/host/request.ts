import { z } from "zod";

/** Kinds of object paths as numbered on the wire. */
export const PATH_TYPE = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** Kinds of actions as numbered on the wire. */
export const ACTION_TYPE = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

const argumentInfo = z.object({
  Arguments: z.array(z.unknown()).nullish(),
  ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
});

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string().nullish(),
  ParentObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
});

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().nullish(),
  ObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
  QueryInfo: z
    .object({
      Select: z.array(z.string()).nullish(),
      Expand: z.array(z.string()).nullish(),
      Top: z.number().nullish(),
      Skip: z.number().nullish(),
    })
    .nullish(),
});

const request = z.object({
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), objectPath),
});

/** The outer message of the native bridge; type 1 is a request. */
const envelope = z.object({
  id: z.number(),
  type: z.number().optional(),
  flags: z.number().optional(),
  message: z.object({ url: z.string().optional(), body: z.union([z.string(), z.unknown()]) }),
});

export type ArgumentInfo = z.infer<typeof argumentInfo>;
export type ObjectPath = z.infer<typeof objectPath>;
export type Action = z.infer<typeof action>;
export type QueryInfo = NonNullable<Action["QueryInfo"]>;
export type Request = z.infer<typeof request>;

/** One message of the library with its number, flags and request. Throws where it is none. */
export function parseMessage(text: string): { readonly id: number; readonly flags: number; readonly request: Request } {
  const outer = envelope.parse(JSON.parse(text));
  const body: unknown = typeof outer.message.body === "string" ? JSON.parse(outer.message.body) : outer.message.body;
  return { id: outer.id, flags: outer.flags ?? 0, request: request.parse(body) };
}
