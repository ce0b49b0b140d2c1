import type { Door } from '../server';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DAY_SECONDS = 86_400;

/** `GET /templates/catalog.xlsx`: the empty workbook that departments fill with their service items. Made once, when it is first asked for. */
export function templateDoor(make: () => Promise<Buffer>): Door {
  let made: Promise<Buffer> | null = null;
  return (server) => {
    server.get('/templates/catalog.xlsx', async (_request, reply) => {
      made ??= make().catch((error: unknown) => {
        made = null;
        throw error;
      });
      return reply
        .header('content-type', XLSX)
        .header('content-disposition', 'attachment; filename="catalog.xlsx"')
        .header('cache-control', `public, max-age=${DAY_SECONDS}`)
        .send(await made);
    });
  };
}
