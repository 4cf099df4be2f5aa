// What a mail function usually loads: the yardstick of `npm run bench`, never deployed.
import middy from "@middy/core";
import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import { Logger } from "@aws-lambda-powertools/logger";
import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import { Metrics } from "@aws-lambda-powertools/metrics";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";
import { DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { simpleParser } from "mailparser";
import { z } from "zod";

const logger = new Logger();
const clients = {
  dynamo: DynamoDBDocumentClient.from(new DynamoDBClient({})),
  s3: new S3Client({}),
  ses: new SESClient({}),
  scheduler: new SchedulerClient({}),
};
const schema = z.object({ body: z.string() });

export const handler = middy(async (event: unknown) => {
  const processor = new BatchProcessor(EventType.SQS);
  const { body } = schema.parse(event);
  return [
    clients,
    new Metrics(),
    simpleParser(body),
    processPartialResponse,
    processor,
    GetObjectCommand,
    CreateScheduleCommand,
    SendRawEmailCommand,
    TransactWriteCommand,
  ];
}).use(injectLambdaContext(logger));
