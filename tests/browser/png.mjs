// Writes a small picture: a PNG of up to 256 colours. Must not know what it shows.
import { deflateSync } from "node:zlib";

const table = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
const checkOf = (bytes) => ~bytes.reduce((sum, byte) => table[(sum ^ byte) & 255] ^ (sum >>> 8), ~0) >>> 0;

function chunk(name, bytes) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), bytes]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(bytes.length);
  named.copy(whole, 4);
  whole.writeUInt32BE(checkOf(named), named.length + 4);
  return whole;
}

// `colours` are numbers 0xRRGGBB, and each byte of `pixels` is the place of a colour among them.
export function png({ width, height, colours, pixels }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8); // bits of a pixel, and that it stands for a colour of the list
  const list = Buffer.alloc(3 * colours.length);
  colours.forEach((colour, at) => list.writeUIntBE(colour, 3 * at, 3));
  const rows = Buffer.alloc((width + 1) * height); // each begins with 0: as it is
  for (let y = 0; y < height; ++y) pixels.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const sign = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([sign, chunk("IHDR", head), chunk("PLTE", list), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}
