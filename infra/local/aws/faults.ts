// The faults that a test asks for: which of the next calls fail, and how.
// Invariant: each fault is taken at most as often as it was added for, oldest first, and never by a call that it does not name.

export const FAULT_SERVICES = ["dynamodb", "ses", "s3", "scheduler", "sqs"] as const;
export type FaultService = (typeof FAULT_SERVICES)[number];

export const FAULT_KINDS = [
  "throttle",
  "error",
  "timeout-before",
  "timeout-after",
  "crash-before",
  "crash-after",
  "duplicate-delivery",
] as const;
/** `before` and `after` say whether the call took effect; `duplicate-delivery` is for `sqs` only. */
export type FaultKind = (typeof FAULT_KINDS)[number];

export type Fault = {
  readonly service: FaultService;
  /** An operation's name as in `X-Amz-Target` (for `sqs` the handler's name), or `*`. */
  readonly operation: string;
  readonly kind: FaultKind;
  /** How many calls are still to fail so. */
  readonly times: number;
};

/** What an endpoint knows of the call that is to die with its invocation. */
export type Crash = {
  readonly service: FaultService;
  readonly operation: string;
  /** The invocation that made the call, if {@link ./invocations.ts} marked it. */
  readonly invocation?: string;
};

export type Faults = {
  /** Adds a fault; throws a RangeError when it can never apply. */
  add(fault: Fault): void;
  /** Those left, oldest first. */
  list(): readonly Fault[];
  clear(): void;
  /** The kind of failure for this call, if there is one, which is thereby used up by one; the stack spares calls made outside any invocation. */
  take(service: FaultService, operation: string, invocation?: string): FaultKind | undefined;
  /** Ends the invocation that made a call: called by the endpoint that took a crash. */
  crash(crash: Crash): void;
  /** True for an invocation that ended so: no endpoint may let it do anything more. */
  hasCrashed(invocation: string): boolean;
};

/** An empty list of faults. `onCrash` must end the named invocation, so that its queue delivers again. */
export function createFaults(options: { readonly onCrash?: (crash: Crash) => void } = {}): Faults {
  let faults: readonly Fault[] = [];
  const crashed = new Set<string>();
  return {
    add(fault) {
      checkFault(fault);
      faults = [...faults, fault];
    },
    list: () => faults,
    clear() {
      faults = [];
    },
    take(service, operation) {
      const index = faults.findIndex(
        (fault) => fault.service === service && (fault.operation === "*" || fault.operation === operation),
      );
      const found = faults[index];
      if (found === undefined) return undefined;
      const left = found.times > 1 ? [{ ...found, times: found.times - 1 }] : [];
      faults = faults.toSpliced(index, 1, ...left);
      return found.kind;
    },
    crash(crash) {
      if (crash.invocation !== undefined) crashed.add(crash.invocation);
      options.onCrash?.(crash);
    },
    hasCrashed: (invocation) => crashed.has(invocation),
  };
}

function checkFault(fault: Fault): void {
  if (!Number.isInteger(fault.times) || fault.times < 1) throw new RangeError("times is a whole number from 1");
  if (fault.operation === "") throw new RangeError("operation is a name or *");
  if (fault.kind === "duplicate-delivery" && fault.service !== "sqs")
    throw new RangeError("duplicate-delivery is for sqs");
}
