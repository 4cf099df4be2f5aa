// A process to be killed: it writes rounds, each a transaction over all items and a plain write, and says what was acknowledged.
// Invariant: a round's number stands in every item and index entry that the round writes.
import { writeSync } from "node:fs";
import { PutItemCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { ITEMS, inRound, openTable, put } from "./table.ts";

const [, , dir = "", first = "1"] = process.argv;
const { client } = await openTable({ dir });

for (let round = Number(first); ; round += 1) {
  const writes = ITEMS.map((sk) => put(sk, inRound(round)));
  await client.send(new TransactWriteItemsCommand({ TransactItems: [...writes, put(`log-${round}`)] }));
  writeSync(1, `${round}\n`);
  const { Put } = put("plain", inRound(round));
  await client.send(new PutItemCommand({ TableName: "main", Item: Put?.Item }));
}
