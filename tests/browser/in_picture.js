// What is asked of pictures, within a page, where the browser reads and draws them. Must not know what they show.
window.pictures = (() => {
  const cell = 8; // pixels along a side
  const reach = 2; // pixels that a letter may stand beside its place
  const far = 16; // levels, of 255, that the mean of a cell may be off
  const many = 8; // cells side by side that make a difference

  const pixelsOf = async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    return { width: image.width, height: image.height, data: context.getImageData(0, 0, image.width, image.height).data, canvas, context };
  };

  // With as many levels of each colour as leave no more than 256 colours: {width, height, colours, pixels}.
  const fewColours = async (address) => {
    const { width, height, data } = await pixelsOf(address);
    for (let top = 31; ; top = (top - 1) / 2) {
      const rounded = (value) => Math.round((Math.round((value / 255) * top) * 255) / top);
      const colours = new Map();
      const pixels = new Uint8Array(width * height);
      for (let at = 0; at < pixels.length; ++at) {
        const colour = (rounded(data[4 * at]) << 16) | (rounded(data[4 * at + 1]) << 8) | rounded(data[4 * at + 2]);
        if (!colours.has(colour)) colours.set(colour, colours.size);
        pixels[at] = colours.get(colour);
      }
      if (colours.size > 256) continue;
      let text = "";
      for (let at = 0; at < pixels.length; at += 8192) text += String.fromCharCode(...pixels.subarray(at, at + 8192));
      return { width, height, colours: [...colours.keys()], pixels: btoa(text) };
    }
  };

  // Sums of each colour over all above and to the left, so that the mean of any square takes four look-ups.
  const sumsOf = ({ width, height, data }) =>
    [0, 1, 2].map((colour) => {
      const sums = new Uint32Array((width + 1) * (height + 1));
      for (let y = 0; y < height; ++y) {
        let row = 0;
        for (let x = 0; x < width; ++x) {
          row += data[4 * (y * width + x) + colour];
          sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
        }
      }
      return sums;
    });
  const mean = (sums, width, x, y) => {
    const at = y * (width + 1) + x;
    const below = at + cell * (width + 1);
    return (sums[below + cell] - sums[below] - sums[at + cell] + sums[at]) / (cell * cell);
  };

  // Cells whose mean is not found in the other picture, nor close beside.
  const cellsThatDiffer = (wanted, got) => {
    const { width, height } = wanted;
    const sums = [sumsOf(wanted), sumsOf(got)];
    const differ = new Set();
    const columns = Math.floor(width / cell);
    const rows = Math.floor(height / cell);
    const isNear = (x, y, dx, dy) => {
      const [left, top] = [x * cell + dx, y * cell + dy];
      if (left < 0 || top < 0 || left + cell > width || top + cell > height) return false;
      return [0, 1, 2].every((colour) => Math.abs(mean(sums[0][colour], width, x * cell, y * cell) - mean(sums[1][colour], width, left, top)) <= far);
    };
    const isThere = (x, y) => {
      if (isNear(x, y, 0, 0)) return true;
      for (let dy = -reach; dy <= reach; ++dy) for (let dx = -reach; dx <= reach; ++dx) if (isNear(x, y, dx, dy)) return true;
      return false;
    };
    for (let y = 0; y < rows; ++y) for (let x = 0; x < columns; ++x) if (!isThere(x, y)) differ.add(y * columns + x);
    return { differ, columns };
  };

  // Groups of cells that touch each other, the largest first.
  const groupsOf = ({ differ, columns }) => {
    const left = new Set(differ);
    const groups = [];
    for (const first of differ) {
      if (!left.delete(first)) continue;
      const group = [first];
      for (const at of group) {
        const besides = [at - columns - 1, at - columns, at - columns + 1, at - 1, at + 1, at + columns - 1, at + columns, at + columns + 1];
        for (const beside of besides) if (Math.abs((beside % columns) - (at % columns)) <= 1 && left.delete(beside)) group.push(beside);
      }
      groups.push(group);
    }
    return groups.sort((one, other) => other.length - one.length);
  };

  // The wanted picture, pale, with what differs marked.
  const marked = async (wanted, groups, columns) => {
    const { context, canvas } = wanted;
    context.fillStyle = "rgb(255 255 255 / .7)";
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (const group of groups) {
      context.fillStyle = group.length >= many ? "rgb(200 0 160 / .6)" : "rgb(200 0 160 / .2)";
      for (const at of group) context.fillRect((at % columns) * cell, Math.floor(at / columns) * cell, cell, cell);
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  };

  // Where two pictures differ for the eye: nothing, or {words, picture}.
  const difference = async (wantedAddress, gotAddress) => {
    const [wanted, got] = [await pixelsOf(wantedAddress), await pixelsOf(gotAddress)];
    if (wanted.width !== got.width || wanted.height !== got.height) {
      return { words: `is ${got.width} by ${got.height} pixels, not ${wanted.width} by ${wanted.height}`, picture: await marked(wanted, [], 1) };
    }
    const cells = cellsThatDiffer(wanted, got);
    const groups = groupsOf(cells);
    if (!groups.length || groups[0].length < many) return undefined;
    const [first] = groups[0].sort((one, other) => one - other);
    const place = `${(first % cells.columns) * cell} from the left, ${Math.floor(first / cells.columns) * cell} from the top`;
    return { words: `differs in ${cells.differ.size} places of ${cell} pixels, most of all at ${place}`, picture: await marked(wanted, groups, cells.columns) };
  };
  // For choosing the limits above: how many cells differ, and in how large a group.
  const told = async (wantedAddress, gotAddress) => {
    const cells = cellsThatDiffer(await pixelsOf(wantedAddress), await pixelsOf(gotAddress));
    return [cells.differ.size, groupsOf(cells)[0]?.length ?? 0];
  };
  return { fewColours, difference, told };
})();
