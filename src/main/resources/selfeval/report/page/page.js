'use strict';
/*
 * The list of forms and the panel of one form. Everything else of the page is plain HTML.
 *
 * Text from files is put into the page as text only, never as HTML. Nothing newer than Chromium 86
 * and Firefox 113 is used, which are what offices have.
 *
 * The index (written by FormIndex.java) has a row a form, its values in this order:
 */
const STATE = 0, PROJECT = 1, DEPARTMENT = 2, UNIT = 3, FILE = 4, SHEET = 5, REPORTED = 6, ASSESSED = 7,
  DIFFERENCE = 8, ERRORS = 9, WARNINGS = 10, INFOS = 11, ANNOTATED = 12, BROKEN = 13;

const STATES = ['退回', '待核', '通过'];
const STATE_LOOKS = ['returned', 'review', 'passed'];
const SEVERITIES = ['应改正', '需核实', '供参考'];
const SEVERITY_LOOKS = ['error', 'warning', 'info'];
const KINDS = ['不低于（≥）', '高于（＞）', '不高于（≤）', '低于（＜）', '等于（＝）', '定性', '时限', '执行率', '未能判定'];
const UNDECIDABLE = 8;

/** Rows on a page of the list, and at most on paper. */
const PAGE = 50, PRINTED = 1000;

/** The style sheet hides the rows behind these. */
const DEPARTMENTS_SHOWN = 10;

const $ = id => document.getElementById(id);
const index = JSON.parse($('index').textContent);
const forms = index.forms;
$('index').textContent = '';

/** An element with attributes and contents; contents that are no elements become text. */
function make(name, attributes, ...contents) {
  const element = document.createElement(name);
  for (const key in attributes || {}) {
    if (attributes[key] !== null && attributes[key] !== undefined) {
      element.setAttribute(key, attributes[key]);
    }
  }
  for (const content of contents) {
    if (content !== null && content !== undefined && content !== '') {
      element.append(content);
    }
  }
  return element;
}

const points = number => number === null ? '—' : number.toFixed(2);
const stored = number => number === null ? '—' : String(number);

/** A path as a relative address; half characters, which no address can hold, become U+FFFD. */
function address(path) {
  const whole = path.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, c => c.length === 2 ? c : '\uFFFD');
  return './' + whole.split('/').map(encodeURIComponent).join('/');
}

const projectOf = form => form[PROJECT] || '（未填项目名称）';

/* ---------- The list: what is shown, in which order ---------- */

const fold = text => text.normalize('NFKC').toLowerCase();

/** What is searched of each form, made when it is first needed. */
let searched = null;
function haystacks() {
  if (!searched) {
    searched = forms.map(f =>
      fold(f[PROJECT] + '\n' + f[UNIT] + '\n' + index.departments[f[DEPARTMENT]] + '\n' + f[FILE] + '\n' + f[SHEET]));
  }
  return searched;
}

const byNumber = at => f => f[at] === null ? -Infinity : f[at];
const COLUMNS = [
  {title: '审核结果', key: byNumber(STATE)},
  {title: '项目名称', text: projectOf},
  {title: '主管部门', text: f => index.departments[f[DEPARTMENT]]},
  {title: '实施单位', text: f => f[UNIT]},
  {title: '填报', number: true, key: byNumber(REPORTED)},
  {title: '核定', number: true, key: byNumber(ASSESSED)},
  {title: '差额', number: true, key: byNumber(DIFFERENCE)},
  {title: '应改正', number: true, key: byNumber(ERRORS)},
  {title: '需核实', number: true, key: byNumber(WARNINGS)},
  {title: '供参考', number: true, key: byNumber(INFOS)},
  {title: '标注文件', text: f => f[FILE]}
];

/** A number for each form, in the order of a column; texts are compared once and then never again. */
function keys(column) {
  if (!column.keys) {
    if (column.key) {
      column.keys = forms.map(column.key);
    } else {
      const texts = forms.map(column.text);
      const compare = new Intl.Collator('zh-CN', {numeric: true}).compare;
      const rank = new Map();
      Array.from(new Set(texts)).sort(compare).forEach((text, i) => rank.set(text, i));
      column.keys = texts.map(text => rank.get(text));
    }
  }
  return column.keys;
}

let shown = [];
let page = 0;
let sorted = null;
let descending = false;

/** The forms that the conditions let through, sorted, by their numbers. */
function select() {
  const words = fold($('words').value).split(/\s+/).filter(word => word);
  const texts = words.length ? haystacks() : null;
  const state = $('state').value, department = $('department').value;
  const rule = $('rule').value, severity = $('severity').value;
  shown = [];
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i];
    if ((state === '' || form[STATE] === +state)
        && (department === '' || form[DEPARTMENT] === +department)
        && broken(form, rule, severity)
        && (!texts || words.every(word => texts[i].includes(word)))) {
      shown.push(i);
    }
  }
  if (sorted) {
    const key = keys(sorted), sign = descending ? -1 : 1;
    shown.sort((a, b) => (key[a] < key[b] ? -sign : key[a] > key[b] ? sign : a - b));
  }
}

/** Whether a form has a finding of the rule with the severity; both are one finding's. */
function broken(form, rule, severity) {
  if (rule === '') {
    return severity === '' || form[ERRORS + +severity] > 0;
  }
  const first = +rule * SEVERITIES.length;
  return severity === ''
    ? form[BROKEN].some(code => code >= first && code < first + SEVERITIES.length)
    : form[BROKEN].includes(first + +severity);
}

const pages = () => Math.max(1, Math.ceil(shown.length / PAGE));

function cell(column, ...contents) {
  const title = COLUMNS[column].title;
  return make('td', {'data-heading': title, class: COLUMNS[column].number ? 'number' : null}, ...contents);
}

function stateTag(form) {
  return make('span', {class: 'tag ' + STATE_LOOKS[form[STATE]]}, STATES[form[STATE]]);
}

function count(n) {
  return n === 0 ? '0' : make('b', null, String(n));
}

function row(number) {
  const form = forms[number];
  const open = make('button', {type: 'button', class: 'open', 'data-form': number, 'aria-haspopup': 'dialog'}, projectOf(form));
  const name = form[FILE].slice(form[FILE].lastIndexOf('/') + 1);
  const link = form[ANNOTATED]
    ? make('a', {href: address(form[ANNOTATED]), title: form[FILE]}, name) : make('span', {class: 'path', title: form[FILE]}, name);
  return make('tr', null,
    cell(0, stateTag(form)),
    cell(1, open),
    cell(2, index.departments[form[DEPARTMENT]]),
    cell(3, form[UNIT] || '—'),
    cell(4, stored(form[REPORTED])),
    cell(5, form[ASSESSED] === null ? '未能核定' : points(form[ASSESSED])),
    cell(6, points(form[DIFFERENCE])),
    cell(7, count(form[ERRORS])),
    cell(8, count(form[WARNINGS])),
    cell(9, count(form[INFOS])),
    cell(10, link));
}

function fillRows(from, to) {
  const rows = document.createDocumentFragment();
  for (const number of shown.slice(from, to)) {
    rows.append(row(number));
  }
  if (!shown.length) {
    rows.append(make('tr', null, make('td', {colspan: COLUMNS.length, class: 'nothing'}, '没有符合条件的自评表')));
  }
  const body = $('table').tBodies[0];
  body.textContent = '';
  body.append(rows);
}

function draw() {
  page = Math.min(page, pages() - 1);
  fillRows(page * PAGE, (page + 1) * PAGE);
  const all = shown.length === forms.length;
  const text = (all ? '共 ' + forms.length + ' 张自评表' : '符合条件 ' + shown.length + ' 张，共 ' + forms.length + ' 张自评表')
    + (pages() > 1 ? '；第 ' + (page * PAGE + 1) + ' 至 ' + Math.min(shown.length, (page + 1) * PAGE) + ' 张' : '');
  if ($('count').textContent !== text) {
    $('count').textContent = text;
  }
  $('pages').hidden = pages() === 1;
  $('page-where').textContent = '第 ' + (page + 1) + ' ／ ' + pages() + ' 页';
  // A button that had the focus keeps it: aria-disabled, unlike disabled, does not take it away.
  for (const [id, off] of [['page-first', page === 0], ['page-previous', page === 0],
    ['page-next', page === pages() - 1], ['page-last', page === pages() - 1]]) {
    $(id).setAttribute('aria-disabled', off);
  }
}

function refresh() {
  page = 0;
  select();
  draw();
}

function turn(to) {
  if (to >= 0 && to < pages() && to !== page) {
    page = to;
    draw();
    $('count').scrollIntoView({block: 'start'});
  }
}

function drawHead() {
  const head = $('table').tHead.rows[0];
  COLUMNS.forEach((column, at) => {
    const button = make('button', {type: 'button'}, column.title, make('span', {class: 'arrow', 'aria-hidden': 'true'}));
    const th = make('th', {scope: 'col', class: column.number ? 'number' : null}, button);
    button.addEventListener('click', () => sortBy(at));
    column.head = th;
    head.append(th);
  });
}

/** Numbers begin with the largest, since that is what is looked for. */
function sortBy(at) {
  const column = COLUMNS[at];
  descending = sorted === column ? !descending : Boolean(column.number);
  if (sorted) {
    sorted.head.removeAttribute('aria-sort');
  }
  sorted = column;
  column.head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  refresh();
}

function options() {
  const collator = new Intl.Collator('zh-CN');
  const add = (id, names) => names.map((name, i) => [name, i])
    .sort((a, b) => collator.compare(a[0], b[0]))
    .forEach(([name, i]) => $(id).append(make('option', {value: i}, name)));
  add('department', index.departments);
  add('rule', index.titles);
}

/** Names of departments and rules in the charts and tables show their forms. */
function followLinks(event) {
  const link = event.target.closest('a[data-department], a[data-rule]');
  if (!link) {
    return;
  }
  $('filters').reset();
  for (const [id, names] of [['department', index.departments], ['rule', index.rules]]) {
    const at = names.indexOf(link.getAttribute('data-' + id));
    $(id).value = at < 0 ? '' : String(at);
  }
  refresh();
}

/** Of many departments only the worst are shown until the rest is asked for; paper has all. */
function shortenDepartments() {
  const table = $('department-table').querySelector('table');
  const all = table ? table.tBodies[0].rows.length : 0;
  if (all <= DEPARTMENTS_SHOWN) {
    return;
  }
  const button = $('all-departments');
  button.textContent = '显示全部 ' + all + ' 个部门';
  button.setAttribute('aria-controls', 'department-table');
  button.setAttribute('aria-expanded', 'false');
  button.hidden = false;
  table.classList.add('short');
  button.addEventListener('click', () => {
    const short = table.classList.toggle('short');
    button.setAttribute('aria-expanded', String(!short));
    button.textContent = short ? '显示全部 ' + all + ' 个部门' : '只显示前 ' + DEPARTMENTS_SHOWN + ' 个部门';
  });
}

/* ---------- The panel: one form ---------- */

let opened = -1;
let opener = null;

/** Chunks that were expanded; the last few are kept. */
const expanded = new Map();

/** The details of a form, a promise. The order of the values is that of FormDetails.java. */
async function details(number) {
  let chunk = 0;
  while (chunk + 1 < index.chunks.length && index.chunks[chunk + 1] <= number) {
    chunk++;
  }
  if (!expanded.has(chunk)) {
    if (document.readyState === 'loading') {
      await new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, {once: true}));
    }
    const text = atob($('chunk-' + chunk).textContent);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) {
      bytes[i] = text.charCodeAt(i);
    }
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const forms = JSON.parse(await new Response(stream).text());
    if (expanded.size >= 8) {
      expanded.delete(expanded.keys().next().value);
    }
    expanded.set(chunk, forms);
  }
  return expanded.get(chunk)[number - index.chunks[chunk]];
}

async function open(number, from) {
  const panel = $('panel');
  opened = number;
  opener = from || opener;
  const form = forms[number];
  $('panel-title').textContent = '';
  $('panel-title').append(stateTag(form), ' ', projectOf(form));
  const at = shown.indexOf(number);
  $('panel-previous').setAttribute('aria-disabled', at <= 0);
  $('panel-next').setAttribute('aria-disabled', at < 0 || at === shown.length - 1);
  const body = $('panel-body');
  body.textContent = '';
  body.append(facts(form));
  if (!panel.open) {
    panel.showModal();
    document.documentElement.classList.add('behind');
  }
  body.scrollTop = 0;
  $('panel-title').focus();
  if (typeof DecompressionStream !== 'function') {
    body.append(make('p', {class: 'notice'},
      '这个浏览器版本较旧，不能在本页展开明细。请点上面的标注文件查看，或者换用新版本的 Edge、Chrome、Firefox、360 等浏览器打开本页。'));
    return;
  }
  try {
    const detail = await details(number);
    if (opened === number) {
      body.append(...sections(form, detail));
      body.setAttribute('data-ready', number);
    }
  } catch (e) {
    body.append(make('p', {class: 'notice'}, '明细没有读出来，本页文件可能不完整。请重新复制这个文件，或者查看标注文件。'));
  }
}

function step(by) {
  const at = shown.indexOf(opened) + by;
  if (at >= 0 && at < shown.length) {
    open(shown[at]);
  }
}

/** Where the panel was opened from gets the focus back, or the same form's button in a list drawn anew. */
function closed() {
  document.documentElement.classList.remove('behind');
  const same = document.querySelector('button.open[data-form="' + opened + '"]');
  const back = same || (opener && opener.isConnected ? opener : $('words'));
  opened = -1;
  opener = null;
  back.focus();
}

function definition(list, term, ...value) {
  list.append(make('div', null, make('dt', null, term), make('dd', null, ...value)));
}

function facts(form) {
  const list = make('dl', {class: 'facts'});
  definition(list, '主管部门', index.departments[form[DEPARTMENT]]);
  definition(list, '实施单位', form[UNIT] || '—');
  definition(list, '标注文件', form[ANNOTATED]
    ? make('a', {href: address(form[ANNOTATED])}, form[ANNOTATED]) : '没有');
  definition(list, '原文件', form[FILE] + '　工作表：' + form[SHEET]);
  return list;
}

function sections(form, detail) {
  const [template, year, unit, round, execution, rows, rowsLeft, total, findings, findingsLeft, past, remarks, notRun] = detail;
  const list = make('dl', {class: 'facts'});
  definition(list, '年度', year || '—');
  definition(list, '模板', template || '—');
  definition(list, '轮次', '第 ' + round + ' 轮');
  const out = [list];
  out.push(make('h3', null, '问题（' + (findings.length + findingsLeft) + '）'));
  if (!findings.length) {
    out.push(make('p', {class: 'note'}, '没有发现问题。'));
  }
  const items = make('ol', {class: 'findings'});
  findings.forEach(finding => items.append(findingItem(finding)));
  out.push(items);
  if (findingsLeft) {
    out.push(make('p', {class: 'note'}, '其余 ' + findingsLeft + ' 处见标注文件。'));
  }
  out.push(make('h3', null, '逐行核算'), recomputation(form, unit, execution, rows, total));
  if (rowsLeft) {
    out.push(make('p', {class: 'note'}, '其余 ' + rowsLeft + ' 行见标注文件。'));
  }
  if (past.length) {
    out.push(make('h3', null, '上一轮的问题'));
    const items = make('ul', {class: 'plain'});
    past.forEach(([title, cell, label, message, standing]) => items.append(
      make('li', null, make('b', null, standing), '　' + title + (cell ? '　' + cell : '') + (label ? '　' + label : '') + '：' + message)));
    out.push(items);
  }
  for (const [title, sentences] of [['读表说明', remarks], ['没有执行的检查', notRun]]) {
    if (sentences.length) {
      out.push(make('h3', null, title), make('ul', {class: 'plain'}, ...sentences.map(s => make('li', null, s))));
    }
  }
  return out;
}

function findingItem(finding) {
  const [rule, severity, cell, range, label, message, reported, expected, difference, basis, suggestion, standing, notCounted, answer] = finding;
  const item = make('li', {class: notCounted ? 'finding quiet' : 'finding ' + SEVERITY_LOOKS[severity]});
  item.append(make('p', {class: 'finding-head'},
    make('span', {class: 'tag ' + SEVERITY_LOOKS[severity]}, '【' + SEVERITIES[severity] + '】'), ' ',
    make('b', null, index.titles[rule]),
    standing ? make('span', {class: 'standing'}, '　' + standing) : null,
    notCounted ? make('span', {class: 'standing'}, '　' + notCounted) : null));
  item.append(make('p', null, message));
  const list = make('dl', {class: 'values'});
  const where = (cell || '整张表') + (range ? '（' + range + '）' : '') + (label ? '　' + label : '');
  definition(list, '位置', where);
  for (const [term, value] of [['填报值', reported], ['应为', expected], ['差额', difference], ['建议', suggestion],
    ['依据', typeof basis === 'number' ? index.texts[basis] : basis], ['单位反馈', answer]]) {
    if (value) {
      definition(list, term, value);
    }
  }
  item.append(list);
  return item;
}

const WORTH = ['指标', '分值', '目标', '实际', '填报得分', '核算方法', '规则得分', '核定得分', '说明'];
const WORTH_NUMBERS = [1, 4, 6, 7];

function worthRow(name, values, looks) {
  const tr = make('tr', {class: looks}, make('th', {scope: 'row', 'data-heading': WORTH[0]}, ...name));
  values.forEach((value, i) => tr.append(make('td',
    {'data-heading': WORTH[i + 1], class: WORTH_NUMBERS.includes(i + 1) ? 'number' : null}, value)));
  return tr;
}

/** Says how the assessed points of a row came about. */
function why(row) {
  const [, , , , , weight, score, kind, judged, attained, entitled, , high, cap, reported, assessed, reason] = row;
  const said = [];
  if (reason) {
    said.push(reason);
  } else if (kind !== UNDECIDABLE && judged) {
    said.push(attained === 1 ? '达到目标' : attained === 0 ? '未达到目标' : '按定性档次核对');
  }
  if (cap !== null) {
    said.push('分值上限 ' + points(cap));
  }
  const due = entitled !== null ? entitled : high;
  if (reported !== null && assessed !== null && assessed < reported) {
    said.push('核减 ' + points(reported - assessed));
  } else if (reported !== null && due !== null && reported < due) {
    said.push('填报低于规则得分，按填报核定');
  } else if (score === '' && weight !== '') {
    said.push('得分未填，按 0 分核定');
  }
  return said.join('；');
}

function recomputation(form, unit, execution, rows, total) {
  const head = make('tr', null, ...WORTH.map((title, i) =>
    make('th', {scope: 'col', class: WORTH_NUMBERS.includes(i) ? 'number' : null}, title)));
  const body = make('tbody', null);
  const [rate, weight, reported, entitled, assessed, noRate, budget, executed, amongRows] = execution;
  if (!amongRows && (weight !== null || rate !== null || budget)) {
    const money = unit ? '（' + unit + '）' : '';
    const said = noRate || (reported !== null && assessed !== null && assessed < reported ? '核减 ' + points(reported - assessed) : '');
    body.append(worthRow(['预算执行率'], [stored(weight), budget ? '预算 ' + budget + money : '—', executed ? '执行 ' + executed + money : '—',
      stored(reported), rate === null ? '没有算出' : '执行率 ' + (rate * 100).toFixed(2) + '%',
      points(entitled), points(assessed), said], reported !== null && assessed !== null && assessed < reported ? 'less' : null));
  }
  for (const row of rows) {
    const [level1, level2, level3, target, actual, rowWeight, score, kind, judged, , rowEntitled, low, high, , rowReported, rowAssessed, , reason] = row;
    const due = rowEntitled !== null ? points(rowEntitled) : high !== null ? points(low) + '～' + points(high) : '—';
    const levels = [level1, level2].filter(level => level).join(' › ');
    const name = [make('span', null, make('span', {class: 'name'}, level3 || '（未填三级指标）'),
      levels ? make('span', {class: 'levels'}, levels) : null)];
    const less = rowReported !== null && rowAssessed !== null && rowAssessed < rowReported;
    const said = make('span', null, why(row));
    if (reason) {
      said.append(make('span', {class: 'levels'}, '单位说明：' + reason));
    }
    body.append(worthRow(name, [rowWeight || '—', target || '—', actual || '—', score || '—',
      judged === 0 && kind !== UNDECIDABLE ? KINDS[kind] + '，未能判定' : KINDS[kind], due,
      rowAssessed === null && score ? '未能核定' : points(rowAssessed), said], less ? 'less' : judged ? null : 'open'));
  }
  const [sum, assessedSum, difference, grade, assessedGrade] = total;
  const graded = assessedGrade ? '等级：填报 ' + (grade || '—') + '，核定 ' + assessedGrade : '';
  body.append(worthRow(['总分'], ['—', '—', '—', stored(sum), '合计', '—', assessedSum === null ? '未能核定' : points(assessedSum),
    [difference ? '差额 ' + points(difference) : '', graded].filter(text => text).join('；')], 'sum'));
  return make('table', {class: 'cards worth'}, make('caption', {class: 'unseen'}, '逐行核算'), make('thead', null, head), body);
}

/* ---------- On paper ---------- */

/** An opened panel is printed alone; else the whole filtered list is, as far as paper makes sense. */
function beforePrint() {
  if ($('panel').open) {
    const copy = $('print-panel');
    copy.textContent = '';
    copy.append(make('h1', null, $('panel-title').textContent), ...Array.from($('panel-body').cloneNode(true).childNodes));
    copy.hidden = false;
    document.documentElement.classList.add('print-panel');
    return;
  }
  fillRows(0, PRINTED);
  $('print-note').textContent = shown.length > PRINTED
    ? '这里印出前 ' + PRINTED + ' 张，其余 ' + (shown.length - PRINTED) + ' 张未印；可以先按部门等条件筛选，再打印。' : '';
}

function afterPrint() {
  document.documentElement.classList.remove('print-panel');
  $('print-panel').hidden = true;
  $('print-panel').textContent = '';
  $('print-note').textContent = '';
  draw();
}

/* ---------- Beginning ---------- */

options();
shortenDepartments();
drawHead();
select();
draw();
$('list').hidden = false;

let waiting = 0;
$('words').addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 120);
});
for (const id of ['department', 'state', 'rule', 'severity']) {
  $(id).addEventListener('change', refresh);
}
$('filters').addEventListener('submit', event => {
  event.preventDefault();
  refresh();
});
$('filters').addEventListener('reset', () => setTimeout(refresh));
$('table').addEventListener('click', event => {
  const button = event.target.closest('button.open');
  if (button) {
    open(+button.getAttribute('data-form'), button);
  }
});
document.addEventListener('click', followLinks);
$('page-first').addEventListener('click', () => turn(0));
$('page-previous').addEventListener('click', () => turn(page - 1));
$('page-next').addEventListener('click', () => turn(page + 1));
$('page-last').addEventListener('click', () => turn(pages() - 1));
$('panel-close').addEventListener('click', () => $('panel').close());
$('panel-previous').addEventListener('click', () => step(-1));
$('panel-next').addEventListener('click', () => step(1));
$('panel').addEventListener('close', closed);
$('panel').addEventListener('click', event => {
  if (event.target === $('panel')) {
    $('panel').close();
  }
});
addEventListener('beforeprint', beforePrint);
addEventListener('afterprint', afterPrint);
