"""How people ask. (a|b) is one of both; {} is what is asked about. A whole line is one wording: three a skill, chosen by a checksum and not by taste,
are never trained and measure whether the model understands wordings it has not seen."""
import itertools, re, zlib

def lines(text): return [l.strip() for l in text.strip().splitlines()]

ENGLISH = {k: lines(v) for k, v in {
'capital': """(What is|What's) the capital( city|) of {}?
(Tell me|Name|Give me|Say) the capital( city|) of {}.
Capital( city|) of {}?
(Which|What) city is the capital of {}?
{} capital( city|)?
What is {}'s capital( city|)?
(Do you know|Can you tell me|Could you tell me|Can you name) the capital of {}?
The capital( city|) of {} is?
(What is|What's) the name of the capital of {}?
Which city is {}'s capital?
(What is|What's) the capital city in {}?
I am going to {}. What is its capital?
I (need|want|would like) to know the capital of {}.
What do (you|people) call the capital of {}?
What capital does {} have?
Country: {}. Capital?""",
'country': """{} is the capital of (which|what) country?
(Which|What) country has the capital {}?
Whose capital is {}?
(Which|What) country is {} the capital of?
{} is the capital of?
(Name|Tell me|Give me) the country whose capital is {}.
{} is the capital city of (which|what) (country|land)?
(Do you know|Can you tell me) which country has {} as its capital?
Of (which|what) country is {} the capital?
Which country's capital is {}?
The country with the capital {} is?
Capital: {}. Country?
{} is the capital of what?
For which country is {} the capital?
(Tell me|Say) which country {} is the capital of.""",
'opposite': """(What is|What's) the opposite of {}?
Opposite of {}?
(Give me|Name|Tell me|Say) the opposite of {}.
The opposite of {} is?
{} opposite?
(What is|What's) the opposite of the word {}?
(Which|What) word is the opposite of {}?
(Do you know|Can you tell me) the opposite of {}?
What is the antonym of {}?
Antonym of {}?
{} is the opposite of (what|which word)?
I need the opposite of {}.
Not {}, but?
(Name|Give me) a word that means the opposite of {}.
What would be the opposite of {}?
What word would be the opposite of {}?""",
'plural': """(What is|What's) the plural( form|) of {}?
Plural( form|) of {}?
(Give me|Tell me|Name|Write|Say) the plural( form|) of {}.
One {}, two what?
{} plural?
One {}, many?
How do you (say|write) {} in the plural?
(What is|What's) the plural of the word {}?
(Do you know|Can you tell me) the plural of {}?
The plural of {} is?
Make {} plural.
More than one {}?
Turn {} into a plural.
If there are two, {} becomes?
I have one {}. You have two?""",
'en_de': """(What is|What's) the German word for {}?
How do (you|I|they) say {} in German?
Translate {} (to|into) German.
{} in German?
(What is|What's) {} in German?
(Say|Write|Give me) {} in German.
German for {}?
Translate the word {} (to|into) German.
(What is|What's) the German for {}?
What do Germans call {}?
German word for {}?
(Do you know|Can you tell me) the German word for {}?
{} to German.
English: {}. German?
(Which|What) German word means {}?
What would a German say for {}?
I need the German word for {}.""",
'de_en': """What does {} mean( in English|)?
Translate {} (to|into) English.
(What is|What's) {} in English?
{} in English?
What does the German word {} mean?
English for {}?
(What is|What's) the English word for {}?
Translate the German word {} (to|into) English.
How do (you|I) say {} in English?
(Say|Write|Give me) {} in English.
English word for {}?
(What is|What's) the meaning of the German word {}?
{} to English.
German: {}. English?
(Which|What) English word means {}?
I need the English word for {}.""",
'spell': """Spell {}.
Spell the word {}.
How do (you|I) spell {}?
Spell {} for me.
(Which|What) letters are in {}?
How is {} spelled?
(Please spell|Can you spell|Could you spell) {}?
(Give me|Tell me|Say|Name) the letters of {}.
Letters of {}?
How is the word {} (spelled|written)?
What is the spelling of {}?
Spelling of {}?
{}: letters?
Write {} letter by letter.
Split {} into letters.
Spell out {}.
The letters of the word {}?
(What are|Which are) the letters of {}?
What is the spelling of the word {}?
Spell it: {}.""",
'reverse': """Reverse {}.
Reverse the word {}.
(Spell|Write|Say) {} backwards.
(What is|What's) {} backwards?
{} backwards?
Turn {} around.
(Please reverse|Can you reverse|Could you reverse) {}?
(Spell|Write|Say) the word {} backwards.
{} in reverse?
How do you (spell|write) {} backwards?
Write {} from the end to the start.
(Give me|Tell me) {} backwards.
(What is|What's) the reverse of {}?
{} from back to front?
Write {} in reverse.
Reverse the letters of {}.
Please write {} backwards.
{} the other way round?
Now {} backwards.""",
'first': """(What is|What's) the first letter of {}?
First letter of {}?
(Which|What) letter does {} (start|begin) with?
(Tell me|Give me|Name|Say) the first letter of {}.
With (which|what) letter does {} (start|begin)?
{}: first letter?
(What is|What's) the first letter of the word {}?
(Which|What) is the first letter in {}?
The first letter of {} is?
{} starts with (which|what) letter?
(Which|What) letter comes first in {}?
The word {} begins with?
How does {} start?
First letter in {}?
What is {}'s first letter?""",
'last': """(What is|What's) the last letter of {}?
Last letter of {}?
(Which|What) letter does {} end (with|in)?
(Tell me|Give me|Name|Say) the last letter of {}.
With (which|what) letter does {} end?
{}: last letter?
(What is|What's) the last letter of the word {}?
(Which|What) is the last letter in {}?
The last letter of {} is?
{} ends with (which|what) letter?
(Which|What) letter comes last in {}?
The word {} ends with?
How does {} end?
Last letter in {}?
The word {} ends in which letter?
What is {}'s last letter?
In which letter does {} end?""",
'count': """How many letters does {} have?
How many letters are (in|there in) {}?
Count the letters (of|in) {}.
How long is the word {}?
Number of letters in {}?
{}: how many letters?
How many letters has {}?
(What is|What's) the number of letters in {}?
(Tell me|Say) how many letters {} has.
(What is|What's) the length of {}?
How many letters are in the word {}?
Length of {}?
How long is {}?
{} has how many letters?
The word {} has how many letters?
Count how many letters {} has.
How many letters does the word {} have?
The word {} has how many?
In {} there are how many letters?""",
'add': """(What is|What's) {}( + |+){}?
{}( + |+){}
{}( + |+){}( = |=)?
(What is|What's) {} plus {}?
Add {} and {}.
{} plus {}
(Calculate|Compute|Solve) {}( + |+){}.
How much is {} plus {}?
{}( + |+){}?
(What is|What's) the sum of {} and {}?
{} plus {} is?
(Tell me|Give me) {}( + |+){}.
How much is {}( + |+){}?
Sum of {} and {}?
{} and {} together?
What do {} and {} make?
Add {} to {}.
If I have {} and get {} more, how many do I have?
Work out {}( + |+){}.
{} and {} is?
Please add {} and {}.""",
'sub': """(What is|What's) {}( - |-){}?
{}( - |-){}
{}( - |-){}( = |=)?
(What is|What's) {} minus {}?
{} minus {}
(Calculate|Compute|Solve) {}( - |-){}.
How much is {} minus {}?
{}( - |-){}?
{} minus {} is?
(Tell me|Give me) {}( - |-){}.
How much is {}( - |-){}?
{} less {}?
{} take away {}?
(What is|What's) the difference of {} and {}?
If I have {} and lose {}, how many are left?
What remains of {} minus {}?
Work out {}( - |-){}.
Subtract {1} from {0}.
Take {1} away from {0}.
(What do|How much do) you get for {} minus {}?
Please (calculate|compute|solve) {}( - |-){}.
{} without {}?""",
'mul': """(What is|What's) {}( * |*){}?
{}( * |*){}
{}( x |x){}
(What is|What's) {} times {}?
{} times {}
Multiply {} (by|and) {}.
How much is {} times {}?
{}( * |*){}?
(What is|What's) {} x {}?
{}( * |*){}( = |=)?
{} times {} is?
(Calculate|Compute|Solve) {}( * |*){}.
(What is|What's) the product of {} and {}?
Product of {} and {}?
(Tell me|Give me) {}( * |*){}.
What do you get for {} times {}?
{} multiplied by {}?
{} x {} is?
{}( x |x){} = 
Work out {}( * |*){}.
{} times {} makes?
Please multiply {} (by|and|with) {}.
(What is|What's) {}( * |*){}( = |=)?
How much is {} x {}?""",
'larger': """Which is (larger|bigger|greater), {} or {}?
Which number is (larger|bigger|greater), {} or {}?
What is (more|larger|bigger), {} or {}?
Is {} or {} (larger|bigger|greater)?
(Larger|Bigger|Greater): {} or {}?
Which is more, {} or {}?
(Name|Tell me|Give me|Say) the (larger|bigger|greater) number(,|:| of) {} (or|and) {}.
The (larger|bigger|greater) of {} and {}?
{} or {}, which is (larger|bigger|greater)?
Which of {} and {} is (larger|bigger|greater)?
What is the (larger|bigger|greater) (number|one), {} or {}?
{} or {}, which number is (larger|bigger|more)?
Maximum of {} and {}?
Which is higher, {} or {}?
Compare {} and {}. Which is (larger|bigger)?""",
'smaller': """Which is (smaller|less|lower), {} or {}?
Which number is (smaller|less|lower), {} or {}?
What is (less|smaller|lower), {} or {}?
Is {} or {} (smaller|less|lower)?
(Smaller|Less|Lower): {} or {}?
Which is the smaller, {} or {}?
(Name|Tell me|Give me|Say) the (smaller|lower) number(,|:| of) {} (or|and) {}.
The (smaller|lower) of {} and {}?
{} or {}, which is (smaller|less|lower)?
Which of {} and {} is (smaller|less|lower)?
What is the (smaller|lower) (number|one), {} or {}?
{} or {}, which number is (smaller|less|lower)?
Minimum of {} and {}?
Which one is smaller, {} or {}?
Compare {} and {}. Which is (smaller|less)?""",
'next': """What comes after {}?
(Which|What) number (comes|is|follows) after {}?
Next number after {}?
(What is|What's) the (next number|number) after {}?
(Which|What) number follows {}?
Number after {}?
What follows {}?
(Tell me|Give me|Say|Name) the number after {}.
After {} comes?
I count to {}. What is next?
Count on from {}.
(What is|What's) next after {}?
(What is|What's) one more than {}?
{}, and then?""",
'before': """What comes before {}?
(Which|What) number (comes|is) before {}?
Number before {}?
(What is|What's) the number before {}?
(Which|What) number precedes {}?
Previous number before {}?
What precedes {}?
(Tell me|Give me|Say|Name) the number before {}.
Before {} comes?
(What is|What's) the previous number of {}?
I count down from {}. What is next?
(Which|What) number is just before {}?
(What is|What's) one less than {}?
Count back from {}.""",
'define': """(What is|What's) {}?
(Explain|Define|Describe) {}.
What does {} mean?
Tell me about {}.
{}?
What do you know about {}?
(Can you|Could you|Please) (explain|define|describe) {}?
What is meant by {}?
{}: what is (it|that)?
(Give me|I need) a definition of {}.
(Do you know|Can you tell me|Tell me) what {} is?
Meaning of {}?
I (have heard|read) of {}. What is it?
How would you (explain|define) {}?
What do people mean by {}?
What's the meaning of {}?
Describe what {} is.
(Explain|Define) what {} means.
What (should|must) I understand by {}?
In a sentence, what is {}?""",
'story': """Tell me a story about (a |){}.
(Tell|Write|Give) me a (short |little |)story about a {}.
(Write|Tell) a (short |little |)story about a {}.
Story about a {}
A story about a {}, please.
(Can|Could) you (tell|write) me a story about a {}?
I (want|would like|need) a story about a {}.
Do you know a story with a {}?
Make up a story about a {}.
Once there was a {}. Go on.
A (short |little |)story with a {}.
Tell me something about a {} in a story.
Please tell us a story about a {}.
Invent a story about a {}.
(Tell|Write) me a story with a {}.
A {} story, please.
(Once upon a time|One day) there was a {}. Go on.
There once was a {}. And then?
A (short |little |)story about a {}
I like stories about a {}. Tell me one.""",
}.items()}

GERMAN = {k: lines(v) for k, v in {
'capital': """(Was|Wie) ist die Hauptstadt von {}?
(Nenne|Sag|Sage) mir die Hauptstadt von {}.
Hauptstadt von {}?
Wie heißt die Hauptstadt von {}?
(Welche|Was für eine) Stadt ist die Hauptstadt von {}?
Nenne die Hauptstadt von {}.
(Kennst du|Weißt du) die Hauptstadt von {}?
Welche Hauptstadt hat das Land {}?
Die Hauptstadt von {} ist?""",
'country': """{} ist die Hauptstadt von welchem Land?
Welches Land hat die Hauptstadt {}?
Von welchem Land ist {} die Hauptstadt?
{} ist die Hauptstadt von?
Nenne das Land mit der Hauptstadt {}.
In welchem Land ist {} die Hauptstadt?
Zu welchem Land gehört die Hauptstadt {}?
Wie heißt das Land mit der Hauptstadt {}?""",
'opposite': """(Was|Wie) ist das Gegenteil von {}?
Gegenteil von {}?
(Nenne|Sag|Sage) mir das Gegenteil von {}.
Wie heißt das Gegenteil von {}?
Welches Wort ist das Gegenteil von {}?
Das Gegenteil von {} ist?
Nicht {}, sondern?
Kennst du das Gegenteil von {}?""",
'en_de': """Was heißt {} auf Deutsch?
Wie sagt man {} auf Deutsch?
Übersetze {} ins Deutsche.
{} auf Deutsch?
Was bedeutet {}( auf Deutsch|)?
(Wie lautet|Was ist) das deutsche Wort für {}?
Was heißt das englische Wort {} auf Deutsch?
Deutsches Wort für {}?""",
'de_en': """Was heißt {} auf Englisch?
Wie sagt man {} auf Englisch?
Übersetze {} ins Englische.
{} auf Englisch?
(Wie lautet|Was ist) das englische Wort für {}?
Was heißt das deutsche Wort {} auf Englisch?
Englisches Wort für {}?
Wie heißt {} auf Englisch?""",
'spell': """Buchstabiere {}.
Buchstabiere das Wort {}.
Wie (buchstabiert|schreibt) man {}?
Welche Buchstaben hat {}?
Nenne die Buchstaben von {}.
Kannst du {} buchstabieren?
Wie wird {} buchstabiert?""",
'reverse': """Schreibe {} rückwärts.
Was ist {} rückwärts?
{} rückwärts?
Buchstabiere {} rückwärts.
Drehe das Wort {} um.
Wie schreibt man {} rückwärts?
Drehe {} um.""",
'count': """Wie viele Buchstaben hat {}?
Zähle die Buchstaben von {}.
Wie lang ist das Wort {}?
Wie viele Buchstaben hat das Wort {}?
Wie viele Buchstaben sind in {}?
Anzahl der Buchstaben in {}?""",
'add': """(Was|Wie viel|Wieviel) ist {}( + |+){}?
(Was|Wie viel|Wieviel) ist {} plus {}?
{} plus {}
Rechne {}( + |+){}.
(Was|Wie viel) ergibt {}( + |+){}?
Addiere {} und {}.
Wie viel sind {} und {}?
Was macht {} plus {}?""",
'sub': """(Was|Wie viel|Wieviel) ist {}( - |-){}?
(Was|Wie viel|Wieviel) ist {} minus {}?
{} minus {}
Rechne {}( - |-){}.
(Was|Wie viel) ergibt {}( - |-){}?
{} weniger {}?
Was macht {} minus {}?""",
'mul': """(Was|Wie viel|Wieviel) ist {}( * |*){}?
(Was|Wie viel|Wieviel) ist {} mal {}?
{} mal {}
Rechne {}( * |*){}.
(Was|Wie viel) ergibt {} mal {}?
Multipliziere {} mit {}.
Was macht {} mal {}?""",
'larger': """Was ist (größer|mehr), {} oder {}?
Welche Zahl ist größer, {} oder {}?
Ist {} oder {} größer?
Größer: {} oder {}?
Nenne die größere Zahl: {} oder {}.
{} oder {}, was ist größer?""",
'smaller': """Was ist (kleiner|weniger), {} oder {}?
Welche Zahl ist kleiner, {} oder {}?
Ist {} oder {} kleiner?
Kleiner: {} oder {}?
Nenne die kleinere Zahl: {} oder {}.
{} oder {}, was ist kleiner?""",
'define': """Was (ist|sind|heißt|bedeutet) {}?
(Erkläre|Erklär) mir {}.
Erkläre {}.
Was weißt du über {}?
{}?
Definiere {}.
Was versteht man unter {}?
Kannst du {} erklären?""",
'story': """(Erzähle|Erzähl) (mir |)eine Geschichte von {}.
Schreibe eine (kurze |kleine |)Geschichte über {}.
Eine Geschichte von {}, bitte.
Kannst du eine Geschichte von {} erzählen?
Ich möchte eine Geschichte von {} hören.
Geschichte von {}""",
}.items()}

SYSTEM = {k: lines(v) for k, v in {
'plain': """You are a helpful assistant.
(Be brief|Keep it short|Answer briefly).
You are a (friendly|kind|polite|clever) assistant.
Answer the question.
You answer short questions.
(Answer correctly|Be correct and brief).
You are Nano, a small model.
Help the user.""",
'german': """(Answer|Reply|Respond|Speak|Write) in German.
(Always|Only|Please) (answer|reply|respond|write) in German.
Antworte auf Deutsch.
All (answers|replies) must be in German.
You are a helpful assistant. (Answer|Reply) in German.
(Use|Speak) German.
Your (answers are|language is) German.
(Answer|Reply|Respond) in German, please.
You only (speak|write|know) German.
Give your answer in German.
The user wants German answers.""",
'english': """(Answer|Reply|Respond|Speak|Write) in English.
(Always|Only|Please) (answer|reply|respond|write) in English.
Antworte auf Englisch.
All (answers|replies) must be in English.
You are a helpful assistant. (Answer|Reply) in English.
You only (speak|write|know) English.
Give your answer in English.""",
'upper': """(Answer|Reply|Respond|Write) in (upper case|capitals|capital letters).
(Always|Only|Please) (answer|reply|write) in (upper case|capital letters).
(Use|Write) (upper case|capital letters|capitals)( only|).
All (answers|replies) must be in (upper case|capitals).
You are a helpful assistant. Answer in (upper case|capitals).
ANSWER IN UPPER CASE.
You (write|speak) in capital letters.
(Answer|Reply) in all caps.
Give your answer in upper case.
Your answers are all in capital letters.""",
'lower': """(Answer|Reply|Respond|Write) in (lower case|small letters).
(Always|Only|Please) (answer|reply|write) in (lower case|small letters).
(Use|Write) (lower case|small letters)( only|).
All (answers|replies) must be in (lower case|small letters).
You are a helpful assistant. Answer in lower case.
Never use capital letters.
Give your answer in lower case.
Your answers are all in small letters.""",
'word': """(Answer|Reply|Respond) (in|with) one word( only|).
(Always|Only|Please) (answer|reply) (in|with) (one|a single) word.
(Use|Write|Say) (one|a single) word( only|).
All (answers|replies) must be one word.
You are a helpful assistant. Answer in one word.
(One|A single) word, please.
Just one word.
Give your answer in one word.
Your answers have only one word.""",
'sentence': """(Answer|Reply|Respond|Write) in (a full sentence|full sentences|complete sentences|whole sentences).
(Always|Please) (answer|reply|write) (in|with) a (full|whole|complete) sentence.
(Use|Write) (full|whole|complete) sentences.
All (answers|replies) must be (full|whole) sentences.
You are a helpful assistant. Answer in a full sentence.
Give your answer in a full sentence.
(Answer|Reply) with a whole sentence.
Your answers are complete sentences.""",
'name': """Your name is {}.
You are {}.
You are called {}.
You are {}, a (helpful|friendly|kind) assistant.
You are a helpful assistant (named|called) {}.
(Play|Act as|Pretend to be) {}.
You are an assistant. Your name is {}.
The assistant is called {}.""",
}.items()}

def checksum(*key): return zlib.crc32('|'.join(map(str, key)).encode())
def expand(line): return [''.join(p) for p in itertools.product(*[part[1:-1].split('|') if part[0] == '(' and part != '()' else [part.replace('()', '')]
                                                                 for part in re.findall(r'\([^()]*\|[^()]*\)|\(\)|[^()]+|[()]', line)])]

class Wordings:
    """The wordings of one skill: expanded, with those kept out marked."""
    def __init__(s, skill, lines, keep):
        s.all = [expand(l) for l in lines]
        s.kept = set(sorted(range(len(lines)), key=lambda i: checksum(skill, lines[i]))[:keep])
        known = {t for i, ts in enumerate(s.all) if i not in s.kept for t in ts}
        clash = [t for i in s.kept for t in s.all[i] if t in known]
        assert not clash, (skill, clash)
        s.trained = [i for i in range(len(lines)) if i not in s.kept]

WORDINGS = {('en', k): Wordings(k, v, 3) for k, v in ENGLISH.items()} | {('de', k): Wordings('de ' + k, v, 1) for k, v in GERMAN.items()}
SYSTEMS = {k: Wordings('system ' + k, v, 2) for k, v in SYSTEM.items()}

if __name__ == '__main__':
    for k, w in WORDINGS.items(): print(*k, len(w.all), sum(map(len, w.all)), '| kept out:', [w.all[i][0] for i in sorted(w.kept)])
    for k, w in SYSTEMS.items(): print(k, '| kept out:', [w.all[i][0] for i in sorted(w.kept)])
