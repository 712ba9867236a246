// An endless chat, as a messenger's page would have it: messages arrive, old ones go.
const KEPT = 200;
const AT_START = 9;
const PAUSE = 1_500;

const MESSAGES = [
  ['Mira', 'en', 'Morning. Anything new on UserSec since yesterday?'],
  ['Kenji', 'ja', 'RipperSecがまた声明を出しています。確認はこれから。'],
  ['Oleg', 'ru', 'Народная CyberАрмия снова пишет про порталы. Пока только заявление.'],
  ['Ana', 'en', 'Long session ahead, I’ll play it safe: claims stay claims until somebody checks.'],
  ['Mira', 'en', 'The court’s site was down on the 27th, UserSec says it was them. #FreeDurov again.'],
  ['Kenji', 'ja', '＃FreeDurov の投稿、CyberDragonとOverFlameも再掲。'],
  ['Oleg', 'ru', '«OverFlame» только репостит, своих заявлений не вижу.'],
  ['Ana', 'en', 'Is StucxTeam attacking or only using the tag?'],
  ['Mira', 'en', 'Only the tag, as far as the report goes. Support in words.'],
  ['Kenji', 'ja', 'CGPLLNETとRipperSecの同盟は両者の発表です。'],
  ['Ana', 'en', 'And the XMPP room is from someone who *claims* ties to LAPSUS$, nothing more.'],
  ['Oleg', 'ru', 'Killnet и Deanon Club: один и тот же оператор? Источник пишет осторожно.'],
];

const list = document.querySelector('#chat');
let count = 0;

function add() {
  const [author, language, text] = MESSAGES[count % MESSAGES.length];
  count += 1;
  const item = document.createElement('li');
  item.lang = language;
  const name = document.createElement('div');
  name.textContent = author;
  item.append(name, text);
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  list.append(item);
  if (list.childElementCount > KEPT) list.firstElementChild.remove();
  if (isAtEnd) list.scrollTop = list.scrollHeight;
}

for (let index = 0; index < AT_START; index += 1) add();
setInterval(add, PAUSE);
