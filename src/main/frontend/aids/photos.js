// Makes photos small enough for a slow line before they are sent: twenty at once, upright, without what the camera
// wrote into them. HEIC becomes JPEG where the browser can read it. What cannot be made smaller is sent as it is.

const LONGEST_SIDE = 2400;
const SMALL_ENOUGH = 1_500_000;
const HEIC = /\.hei[cf]$/i;

const needsIt = (file) => HEIC.test(file.name) || (/^image\/(jpeg|png)$/.test(file.type) && file.size > SMALL_ENOUGH);

const smaller = async (file) => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  });
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const jpeg = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', 0.85); });
  return jpeg && (HEIC.test(file.name) || jpeg.size < file.size) ? new File([jpeg], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file;
};

/** Puts smaller photos in the place of those that were chosen. */
export const shrink = async (field) => {
  if (![...field.files].some(needsIt)) return;
  field.setAttribute('aria-busy', 'true');
  const chosen = new DataTransfer();
  for (const file of field.files) chosen.items.add(needsIt(file) ? await smaller(file).catch(() => file) : file);
  field.files = chosen.files;
  field.removeAttribute('aria-busy');
};
