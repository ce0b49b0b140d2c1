import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { idNumberCheck } from '@city-services/shared/identity/idNumber';

const INSURANCES = ['110', '210', '310', '410'];
const HEADER = '证件号码,险种,费款所属期,缴费类型,缴费基数,单位缴费,个人缴费,到账日期';
const PERSON_RECORDS = 240;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** An invented person: the sequence 000 belongs to nobody. */
function personOf(index: number): string {
  const first17 = `3702${pad(2 + (index % 9), 2)}${1950 + (Math.floor(index / 3024) % 50)}${pad(1 + (Math.floor(index / 28) % 12), 2)}${pad(1 + (index % 28), 2)}000`;
  return first17 + idNumberCheck(first17);
}

function lineOf(index: number): string {
  const at = index % PERSON_RECORDS;
  const month = Math.floor(at / INSURANCES.length);
  const period = `${2021 + Math.floor(month / 12)}${pad(1 + (month % 12), 2)}`;
  const base = 5000 + (index % 9000);
  const paid = `${period.slice(0, 4)}-${period.slice(4)}-15`;
  const person = personOf(Math.floor(index / PERSON_RECORDS));
  const amounts = [base, base * 0.16, base * 0.08].map((yuan) => yuan.toFixed(2)).join(',');
  return `${person},${INSURANCES[at % INSURANCES.length]},${period},正常应缴,${amounts},${paid}\n`;
}

/** Writes `social-security.contributions` records, all right and all with keys of their own. */
export async function writeContributions(path: string, records: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${HEADER}\n`);
  for (let from = 0; from < records; from += 1000) {
    const lines = Array.from({ length: Math.min(1000, records - from) }, (_, at) => lineOf(from + at));
    if (!file.write(lines.join(''))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
