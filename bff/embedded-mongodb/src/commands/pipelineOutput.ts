import type { Pipeline } from '../aggregate/types';
import { MongoError, unsupported } from '../errors/mongoError';
import type { Document } from '../bson/value';
import type { CommandRequest } from './request';
import { mergeDocuments, parseMerge } from './merge';
import { replaceCollection } from './out';

/** Writes the results of a pipeline that ends in `$out` or `$merge`. */
export async function writePipelineOutput(
  request: CommandRequest,
  pipeline: Pipeline,
  results: () => Iterable<Document>,
): Promise<void> {
  const { write } = pipeline;
  if (!write) throw unsupported('an aggregation without an output stage');
  if (request.transaction) {
    throw new MongoError(263, `Stage not supported inside of a multi-document transaction: $${write.kind}`);
  }
  if (write.kind === 'out') await replaceCollection(request, write.spec, results());
  else await mergeDocuments(request, parseMerge(request, write.spec, pipeline.variables), results());
}
