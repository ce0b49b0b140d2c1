import type { Db, Document } from 'mongodb';
import { match } from './match';
import { Difference, type Requirement } from './suite';

/** What cases may ask of the server. */
export interface ServerFacts {
  readonly version: string;
  readonly parameters: Document;
  readonly auth: boolean;
}

export async function serverFacts(admin: Db, auth: boolean): Promise<ServerFacts> {
  const { version } = await admin.command({ buildInfo: 1 });
  return { version: String(version), parameters: await admin.command({ getParameter: '*' }), auth };
}

/** Whether one of the requirements is met; without any, always. */
export function meets(facts: ServerFacts, requirements: readonly Requirement[] | undefined): boolean {
  return !requirements || requirements.length === 0 || requirements.some((one) => meetsOne(facts, one));
}

function meetsOne(facts: ServerFacts, requirement: Requirement): boolean {
  const { minServerVersion, maxServerVersion, topologies, auth, serverless, csfle } = requirement;
  if (minServerVersion && compareVersions(facts.version, minServerVersion) < 0) return false;
  if (maxServerVersion && compareVersions(facts.version, maxServerVersion) > 0) return false;
  if (topologies && !topologies.includes('replicaset')) return false;
  if (auth !== undefined && auth !== facts.auth) return false;
  if (serverless === 'require' || csfle) return false;
  return hasParameters(facts.parameters, requirement.serverParameters ?? {});
}

function hasParameters(parameters: Document, wanted: Document): boolean {
  try {
    match(wanted, parameters, { entities: { entity: () => undefined }, path: '', root: true });
    return true;
  } catch (error) {
    if (error instanceof Difference) return false;
    throw error;
  }
}

/** Compares by the numbers that both have: 4.4 is less than 4.4.1, and 7.0.99 is within a maximum of 7.0. */
function compareVersions(version: string, limit: string): number {
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of limit.split('.').map(Number).entries()) {
    const difference = (parts[index] ?? 0) - wanted;
    if (difference !== 0) return difference;
  }
  return 0;
}
