"""python3 quiz.py > ../questions.jsonl: the evaluation, none of it trained. A line is [set, skill, system message or null, messages (user first, then in
turns), right answers]. Sets:
held    facts with a wording they were never trained with, number pairs and words never trained, in wordings that were
wording wordings of which no question was ever trained
noisy   held-out questions typed carelessly: upper and lower case, a slip of the finger, no punctuation
system  held-out questions under a system message, half of them in wordings never trained
chat    held-out questions at the end of chats of 300 to 430 tokens
german  held-out questions asked in German
adapter held-out questions asked in English, to be answered in German: what the adapter is for"""
import json, sys
from data import *
from tok import Tok

def heldout(rng, skill, lang='en', style='plain', answer=None, kept=False):
    """-> (Ask, text) of a question never trained."""
    w = WORDINGS[lang, skill]
    while True:
        a = ask(skill, rng, lang); i = rng.choice(sorted(w.kept) if kept else w.trained)
        if (kept or is_held(a, i)) and pick(a.answers, style, answer or lang): return a, worded(a, i, rng)

def right(a, style, lang): r = a.answers[style][lang]; return r if isinstance(r, list) else [r]

class Quiz:
    def __init__(s): s.seen, s.lines = set(), []
    def add(s, kind, skill, system, messages, answers):
        key = (kind, skill, system, messages[-1], answers[0])
        if key in s.seen: return
        s.seen.add(key); s.lines.append([kind, skill, system, messages, answers])
    def fill(s, n, make):                    # n different ones, or as many as there are
        goal = len(s.lines) + n
        for _ in range(n * 40):
            if len(s.lines) >= goal: return
            s.add(*make())

def system_line(rng, style, text):
    w = SYSTEMS[style]; i = rng.choice(sorted(w.kept) if rng.random() < .5 else w.trained)
    return rng.choice(w.all[i]).format(text)

def system_question(rng, style):
    answer = {'german': 'de', 'english': 'en'}.get(style, 'en'); form = style if style in ('upper', 'lower', 'word', 'sentence') else 'plain'
    if style == 'name' and rng.random() < .7:
        name = any_name(rng, kept=True); q = rng.choice(CHAT[1][0][:6]); return 'system', style, system_line(rng, style, name), [cap(q)], [f"I am {name}."]
    lang = 'de' if style == 'english' else 'en'
    while True:
        skill = rng.choice(GERMAN_SKILLS[:-2] if style in ('english', 'german') else list(ENGLISH_SKILLS))
        if any(pick(ask(skill, rng, lang).answers, form, answer) for _ in range(5)): break
    a, q = heldout(rng, skill, lang, form, answer)
    return 'system', style, system_line(rng, style, any_name(rng, kept=True)), [q], right(a, form, answer)
ENGLISH_SKILLS = [k for l, k in WORDINGS if l == 'en']

def long_chat(rng, tok, skill):
    """A chat of about 300 to 430 tokens whose last question is held out."""
    while True:
        name = any_name(rng, kept=True); messages = [f"My name is {name}.", f"Hello {name}!"] if skill == 'recall' else []
        goal = rng.randrange(300, 400); used = lambda: sum(len(tok.encode(m)) + 2 for m in messages)
        while used() < goal:
            _, q, a, x = question(rng)
            if len(a) < 60: messages += [q, a]
        if skill == 'recall': q, answers = rng.choice(RECALL[:4]), [f"Your name is {name}."]
        elif skill == 'follow':
            s = rng.choice(FOLLOWED); a, q = heldout(rng, s); messages += [q, right(a, 'plain', 'en')[0]]; a = ask(s, rng); i = rng.randrange(7)
            if i and not held('follow', s, a.key, i): continue
            q, answers = FOLLOW[i].format(*a.args), right(a, 'plain', 'en')
        else: a, q = heldout(rng, rng.choice(ENGLISH_SKILLS)); answers = right(a, 'plain', 'en')
        messages.append(q)
        if used() <= 430: return 'chat', skill, None, messages, answers

def build(rng):
    quiz, tok = Quiz(), Tok()
    for skill in ENGLISH_SKILLS:
        n = 12 if skill == 'story' else 25
        for kind in ('held', 'wording'):
            def make(): a, q = heldout(rng, skill, kept=kind == 'wording'); return kind, skill, None, [q], right(a, 'plain', 'en')
            quiz.fill(n, make)
        for kind in ('upper', 'lower', 'typo', 'bare'):
            def make():
                a, q = heldout(rng, skill); s = [str(x) for x in a.args]
                return 'noisy', kind, None, [noisy(q, rng, kind, s) if kind != 'typo' or skill not in LETTERS + ('story',) else typo(q, rng, s)], right(a, 'plain', 'en')
            if skill != 'story': quiz.fill(4, make)
        if skill in GERMAN_SKILLS:
            for lang, kind in (('de', 'german'), ('en', 'adapter')):
                def make(): a, q = heldout(rng, skill, lang, 'plain', 'de'); return kind, skill, None, [q], right(a, 'plain', 'de')
                quiz.fill(8 if skill == 'story' else 15, make)
    def idk(kind):
        q, a = unknown(rng, 'de' if kind == 'german' else 'en', made_up=1); lang = 'de' if kind in ('german', 'adapter') else 'en'
        if kind == 'wording': q = cap(rng.choice(UNKNOWN_KEPT).format(c=rng.choice(CAPITALS)[0], d=rng.choice(CAPITALS)[1], w=rng.choice(WORDS)))
        return kind, 'idk', None, [q], right(Ask('idk', 0, (), a, True, lang), 'plain', lang)
    for kind in ('held', 'wording', 'german', 'adapter'): quiz.fill(25, lambda: idk(kind))
    for style in SYSTEMS: quiz.fill(30, lambda: system_question(rng, style))
    for skill in ('recall', 'follow', 'question'): quiz.fill(20, lambda: long_chat(rng, tok, skill))
    return quiz.lines

if __name__ == '__main__':
    for line in build(random.Random(2026)): print(json.dumps(line, ensure_ascii=False, separators=(',', ':')))
