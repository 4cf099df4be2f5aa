// Faults on order, and events about mails that were sent.
// Invariant: what is ordered is checked here; a fault that can never apply is refused.
import * as z from "zod";
import { FAULT_KINDS, FAULT_SERVICES } from "../aws/faults.ts";
import { json, WrongCall } from "./answer.ts";
import type { Route } from "./route.ts";

const faultSchema = z.strictObject({
  service: z.enum(FAULT_SERVICES),
  operation: z.string().default("*"),
  kind: z.enum(FAULT_KINDS),
  times: z.number().int().min(1).default(1),
});
const feedbackSchema = z.strictObject({
  type: z.enum(["bounce", "complaint", "delivery"]),
  id: z.string(),
  bounceType: z.enum(["Permanent", "Transient", "Undetermined"]).default("Permanent"),
});

export const faultRoutes: readonly Route[] = [
  { method: "GET", path: "/api/faults", answer: async ({ stack }) => json(stack.faults.list()) },
  {
    method: "POST",
    path: "/api/faults",
    answer: async ({ stack, json: body }) => {
      const fault = faultSchema.safeParse(await body());
      if (!fault.success) throw new WrongCall(400, z.prettifyError(fault.error).replaceAll("\n", " "));
      try {
        stack.faults.add(fault.data);
      } catch (error) {
        throw new WrongCall(400, error instanceof RangeError ? error.message : "no such fault");
      }
      return json(stack.faults.list());
    },
  },
  {
    method: "DELETE",
    path: "/api/faults",
    answer: async ({ stack }) => {
      stack.faults.clear();
      return json([]);
    },
  },
  {
    method: "POST",
    path: "/api/feedback",
    answer: async ({ stack, json: body }) => {
      const event = feedbackSchema.safeParse(await body());
      if (!event.success) throw new WrongCall(400, z.prettifyError(event.error).replaceAll("\n", " "));
      const { type, id, bounceType } = event.data;
      const { ses } = stack.services;
      if (!ses.list().some((mail) => mail.id === id)) throw new WrongCall(404, `no mail ${id} was sent`);
      await ses.emit(type, id, bounceType);
      return json({ type, id });
    },
  },
];
