// Draws diagrams with the figures of a table on them. The table holds all figures, with or without this script.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import './bpmn-viewer.css';

const text = (row, figure) => row.querySelector(`[data-figure="${figure}"]`)?.textContent.trim() ?? '';

function part(className, ...texts) {
  const element = document.createElement('div');
  element.className = className;
  for (const words of texts) {
    const span = document.createElement('span');
    span.textContent = words;
    element.append(span);
  }
  return element;
}

// Above the step: how many, and under it median and P90. Below it boundary events may sit.
function badge(row) {
  const element = part('step-badge');
  element.append(part('step-n', text(row, 'n')), part('step-time', text(row, 'median'), text(row, 'p90')));
  return element;
}

function showFigures(viewer, table) {
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  for (const row of table.querySelectorAll('tr[data-step]')) {
    const shape = elements.get(row.dataset.step);
    if (!shape) continue;
    if (row.dataset.heat !== '0') canvas.addMarker(shape, `heat-${row.dataset.heat}`);
    if (text(row, 'n') !== '0') {
      viewer.get('overlays').add(shape, { position: { top: 6, left: shape.width / 2 }, html: badge(row) });
    }
  }
}

// Starts readable at the left edge, where the process begins; small diagrams are shown whole.
function startReadable(viewer, element) {
  const canvas = viewer.get('canvas');
  const readable = 0.8;
  const margin = 30;
  const { inner } = canvas.viewbox();
  element.style.height = `${Math.min(640, Math.max(280, (inner.height + 2 * margin) * readable))}px`;
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() >= readable) return;
  const { outer } = canvas.viewbox();
  canvas.viewbox({ x: inner.x - margin, y: inner.y - margin, width: outer.width / readable, height: outer.height / readable });
}

function answerButtonsAndKeys(figure, element, viewer) {
  const canvas = viewer.get('canvas');
  const zoom = {
    in: () => canvas.zoom(canvas.zoom() * 1.25),
    out: () => canvas.zoom(canvas.zoom() / 1.25),
    fit: () => canvas.zoom('fit-viewport', 'auto'),
  };
  for (const button of figure.querySelectorAll('[data-zoom]')) {
    button.addEventListener('click', () => zoom[button.dataset.zoom]());
  }
  const step = 80;
  const keys = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
  element.addEventListener('keydown', (event) => {
    const move = keys[event.key];
    if (!move || event.target !== element) return;
    event.preventDefault();
    canvas.scroll({ dx: move[0], dy: move[1] });
  });
}

for (const element of document.querySelectorAll('[data-bpmn]')) {
  const answer = await fetch(element.dataset.bpmn);
  if (!answer.ok) continue;
  const figure = element.closest('figure');
  figure.hidden = false;
  // The wheel scrolls the page, not the diagram.
  const viewer = new NavigatedViewer({ container: element, zoomScroll: { enabled: false } });
  await viewer.importXML(await answer.text());
  startReadable(viewer, element);
  showFigures(viewer, document.getElementById(element.dataset.table));
  answerButtonsAndKeys(figure, element, viewer);
}
