import type { Paper, PaperBlock, PaperPress, Poster } from '../../ports/paperPress';
import { printable, printableTexts } from './printable';
import { bytesOf, drawCode, INK, newSheet, PAGE, WIDTH, type Sheet, type Weight } from './sheet';

const CODE_SIDE = 96;
const LABEL_WIDTH = 76;
const TICK_SIDE = 10;
const POSTER_SIDE = 300;
const FIELD_LABEL_WIDTH = 140;
const FIELD_PADDING = 7;
const FIELD_HEIGHT = 32;
const MARK_SIZE = 150;

interface Look {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** Above it. */
  readonly gap: number;
}

const LOOKS: Readonly<Record<'title' | 'heading' | 'text' | 'note', Look>> = {
  title: { size: 20, weight: 'bold', colour: INK.text, gap: 0 },
  heading: { size: 13, weight: 'bold', colour: INK.main, gap: 12 },
  text: { size: 11, weight: 'regular', colour: INK.text, gap: 4 },
  note: { size: 9, weight: 'regular', colour: INK.soft, gap: 4 },
};

const write = (sheet: Sheet, { size, weight, colour }: Look): Sheet =>
  sheet.font(weight).fontSize(size).fillColor(colour);

/** Begins a new page when less than this is left of the present one. */
function needs(sheet: Sheet, height: number): void {
  if (sheet.y + height > PAGE.height - PAGE.margin - 24) sheet.addPage();
}

function drawRow(sheet: Sheet, { label, text }: { readonly label: string; readonly text: string }): void {
  const width = WIDTH - LABEL_WIDTH;
  write(sheet, LOOKS.text);
  needs(sheet, Math.min(sheet.heightOfString(text, { width }), 120) + 8);
  const { y } = sheet;
  write(sheet, { ...LOOKS.text, weight: 'bold' }).text(label, PAGE.margin, y + 4, { width: LABEL_WIDTH });
  write(sheet, LOOKS.text).text(text, PAGE.margin + LABEL_WIDTH, y + 4, { width, lineGap: 2 });
  sheet.x = PAGE.margin;
}

function drawTick(sheet: Sheet, { text, note }: { readonly text: string; readonly note: string }): void {
  needs(sheet, 40);
  const y = sheet.y + 6;
  sheet
    .rect(PAGE.margin, y + 3, TICK_SIDE, TICK_SIDE)
    .lineWidth(1)
    .stroke(INK.soft);
  const x = PAGE.margin + TICK_SIDE + 10;
  const width = WIDTH - TICK_SIDE - 10;
  write(sheet, { ...LOOKS.text, weight: 'bold' }).text(text, x, y, { width });
  if (note) write(sheet, LOOKS.note).text(note, x, sheet.y + 1, { width });
  sheet.x = PAGE.margin;
}

/** A cell of a form: what is written in the sample stands where a pen would write. */
function drawField(sheet: Sheet, { label, text }: { readonly label: string; readonly text: string }): void {
  const width = WIDTH - FIELD_LABEL_WIDTH;
  const inner = { label: FIELD_LABEL_WIDTH - 2 * FIELD_PADDING, text: width - 2 * FIELD_PADDING };
  write(sheet, LOOKS.text);
  const tall = Math.max(
    sheet.heightOfString(label, { width: inner.label }),
    text === '' ? 0 : sheet.heightOfString(text, { width: inner.text }),
  );
  const height = Math.max(FIELD_HEIGHT, tall + 2 * FIELD_PADDING);
  needs(sheet, height);
  const { y } = sheet;
  const x = PAGE.margin + FIELD_LABEL_WIDTH;
  sheet.lineWidth(0.75).rect(PAGE.margin, y, FIELD_LABEL_WIDTH, height).rect(x, y, width, height).stroke(INK.soft);
  sheet.text(label, PAGE.margin + FIELD_PADDING, y + FIELD_PADDING, { width: inner.label });
  if (text !== '') sheet.text(text, x + FIELD_PADDING, y + FIELD_PADDING, { width: inner.text });
  sheet.x = PAGE.margin;
  sheet.y = y + height;
}

/** Over what is drawn, so pale that everything stays readable. */
function drawMark(sheet: Sheet, mark: string): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    sheet.switchToPage(index);
    const middle = { x: PAGE.width / 2, y: PAGE.height / 2 };
    sheet
      .save()
      .rotate(-35, { origin: [middle.x, middle.y] })
      .opacity(0.12);
    write(sheet, { size: MARK_SIZE, weight: 'bold', colour: INK.mark, gap: 0 });
    sheet.text(mark, 0, middle.y - MARK_SIZE * 0.75, { width: PAGE.width, align: 'center', lineBreak: false });
    sheet.restore();
  }
}

function drawBlock(sheet: Sheet, block: PaperBlock, width: number): void {
  if (block.kind === 'row') return drawRow(sheet, block);
  if (block.kind === 'field') return drawField(sheet, block);
  if (block.kind === 'tick') return drawTick(sheet, block);
  const look = LOOKS[block.kind];
  if (block.kind === 'heading') needs(sheet, 60);
  write(sheet, look).text(block.text, PAGE.margin, sheet.y + look.gap, { width, lineGap: 2 });
}

/** Footer and number of every page; the margin is opened for it, else the text would begin a page of its own. */
function drawFooters(sheet: Sheet, footer: string): void {
  const { start, count } = sheet.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    sheet.switchToPage(index);
    sheet.page.margins.bottom = 0;
    const words = `${footer}　${index + 1} / ${count}`;
    write(sheet, LOOKS.note).text(words, PAGE.margin, PAGE.height - PAGE.margin, { width: WIDTH, align: 'center' });
  }
}

function drawPoster(sheet: Sheet, { over, title, link, invitation, lines, footer }: Poster): void {
  const centred = { width: WIDTH, align: 'center' } as const;
  sheet.page.margins.bottom = 0;
  sheet.rect(0, 0, PAGE.width, 96).fill(INK.main);
  write(sheet, { size: 22, weight: 'bold', colour: '#ffffff', gap: 0 }).text(over, PAGE.margin, 34, centred);
  // A long name is set smaller, so that it stays on three lines.
  const size = [...title].length > 26 ? 26 : 34;
  write(sheet, { size, weight: 'bold', colour: INK.text, gap: 0 }).text(title, PAGE.margin, 128, centred);
  const top = Math.max(sheet.y + 16, 250);
  drawCode(sheet, link, { x: (PAGE.width - POSTER_SIDE) / 2, y: top, side: POSTER_SIDE });
  write(sheet, { size: 18, weight: 'bold', colour: INK.main, gap: 0 });
  sheet.text(invitation, PAGE.margin, top + POSTER_SIDE + 4, centred);
  write(sheet, { size: 14, weight: 'regular', colour: INK.text, gap: 0 });
  lines.forEach((line) => sheet.text(line, PAGE.margin, sheet.y + 8, { ...centred, height: 48, ellipsis: true }));
  write(sheet, { size: 11, weight: 'regular', colour: INK.soft, gap: 0 });
  sheet.text(footer, PAGE.margin, PAGE.height - PAGE.margin, centred);
}

/** Papers by pdfkit, with Noto Sans SC. */
export class PdfPress implements PaperPress {
  paper({ title, author, blocks, code, footer, mark }: Paper): Promise<Uint8Array> {
    const sheet = newSheet(printableTexts({ title, author }));
    const x = PAGE.width - PAGE.margin - CODE_SIDE;
    drawCode(sheet, code.link, { x, y: PAGE.margin, side: CODE_SIDE });
    write(sheet, LOOKS.note).text(code.words, x - 10, PAGE.margin + CODE_SIDE, {
      width: CODE_SIDE + 20,
      align: 'center',
    });
    const below = sheet.y + 4;
    sheet.x = PAGE.margin;
    sheet.y = PAGE.margin;
    blocks.forEach((block, index) => {
      const head = index < 2;
      if (!head && sheet.y < below && sheet.bufferedPageRange().count === 1) sheet.y = below;
      drawBlock(sheet, printableTexts(block), head ? WIDTH - CODE_SIDE - 20 : WIDTH);
    });
    if (mark !== undefined) drawMark(sheet, mark);
    drawFooters(sheet, printable(footer));
    return bytesOf(sheet);
  }

  posters(posters: readonly Poster[], about: { readonly title: string; readonly author: string }): Promise<Uint8Array> {
    const sheet = newSheet(about);
    posters.forEach((poster, index) => {
      if (index > 0) sheet.addPage();
      drawPoster(sheet, { ...printableTexts(poster), lines: poster.lines.map(printable) });
    });
    return bytesOf(sheet);
  }
}
