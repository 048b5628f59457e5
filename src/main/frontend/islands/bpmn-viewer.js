// Draws the diagram whose XML address stands on the element. The same figures always stand in a table beside it.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

for (const element of document.querySelectorAll('[data-bpmn]')) {
  const viewer = new NavigatedViewer({ container: element });
  const xml = await (await fetch(element.dataset.bpmn)).text();
  await viewer.importXML(xml);
  viewer.get('canvas').zoom('fit-viewport');
}
