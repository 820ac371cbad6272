/** What Excel answers instead of a result: a code an add-in can act on, and a sentence for developers. */
export class HostFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "HostFailure";
  }
}

/** A member or object that this host does not have; never answered with a silent default. */
export function apiNotFound(member: string): HostFailure {
  return new HostFailure("ApiNotFound", `Host does not implement ${member}`, 404);
}

export function itemNotFound(): HostFailure {
  return new HostFailure("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function invalidArgument(message: string): HostFailure {
  return new HostFailure("InvalidArgument", message);
}

export function accessDenied(message: string): HostFailure {
  return new HostFailure("AccessDenied", message, 403);
}
