"""The German side of Nano's small world, typed in by hand. German answers exist for what is listed here."""
from facts import CAPITALS, DEFINITIONS, GERMAN, OPPOSITES, pairs

# English country: German name; for names with an article also the form after 'von'.
COUNTRIES = pairs("""Afghanistan:Afghanistan;Albania:Albanien;Algeria:Algerien;Angola:Angola;Argentina:Argentinien;Armenia:Armenien;Australia:Australien;
Austria:Österreich;Azerbaijan:Aserbaidschan;Bangladesh:Bangladesch;Belarus:Belarus;Belgium:Belgien;Bolivia:Bolivien;Botswana:Botswana;Brazil:Brasilien;
Bulgaria:Bulgarien;Cambodia:Kambodscha;Cameroon:Kamerun;Canada:Kanada;Chile:Chile;China:China;Colombia:Kolumbien;Croatia:Kroatien;Cuba:Kuba;Cyprus:Zypern;
the Czech Republic:Tschechien;Denmark:Dänemark;Ecuador:Ecuador;Egypt:Ägypten;Estonia:Estland;Ethiopia:Äthiopien;Finland:Finnland;France:Frankreich;
Georgia:Georgien;Germany:Deutschland;Ghana:Ghana;Greece:Griechenland;Hungary:Ungarn;Iceland:Island;India:Indien;Indonesia:Indonesien;Iran:Iran;Iraq:Irak;
Ireland:Irland;Israel:Israel;Italy:Italien;Jamaica:Jamaika;Japan:Japan;Jordan:Jordanien;Kazakhstan:Kasachstan;Kenya:Kenia;Kuwait:Kuwait;Latvia:Lettland;
Libya:Libyen;Liechtenstein:Liechtenstein;Lithuania:Litauen;Luxembourg:Luxemburg;Madagascar:Madagaskar;Malaysia:Malaysia;Mali:Mali;Malta:Malta;
Mexico:Mexiko;Monaco:Monaco;Mongolia:die Mongolei:der Mongolei;Morocco:Marokko;Mozambique:Mosambik;Namibia:Namibia;Nepal:Nepal;
the Netherlands:die Niederlande:den Niederlanden;New Zealand:Neuseeland;Nigeria:Nigeria;North Korea:Nordkorea;Norway:Norwegen;Pakistan:Pakistan;
Peru:Peru;the Philippines:die Philippinen:den Philippinen;Poland:Polen;Portugal:Portugal;Romania:Rumänien;Russia:Russland;Saudi Arabia:Saudi-Arabien;
Senegal:Senegal;Serbia:Serbien;Singapore:Singapur;Slovakia:die Slowakei:der Slowakei;Slovenia:Slowenien;Somalia:Somalia;South Africa:Südafrika;
South Korea:Südkorea;Spain:Spanien;Sweden:Schweden;Switzerland:die Schweiz:der Schweiz;Syria:Syrien;Taiwan:Taiwan;Tanzania:Tansania;Thailand:Thailand;
Tunisia:Tunesien;Turkey:die Türkei:der Türkei;Uganda:Uganda;Ukraine:die Ukraine:der Ukraine;the United Kingdom:Großbritannien;
the United States:die USA:den USA;Uruguay:Uruguay;Venezuela:Venezuela;Vietnam:Vietnam;Zambia:Sambia;Zimbabwe:Simbabwe""")

CITIES = dict(pairs("""Algiers:Algier;Yerevan:Eriwan;Vienna:Wien;Brussels:Brüssel;Beijing:Peking;Havana:Havanna;Nicosia:Nikosia;Prague:Prag;
Copenhagen:Kopenhagen;Cairo:Kairo;Addis Ababa:Addis Abeba;Tbilisi:Tiflis;Athens:Athen;New Delhi:Neu-Delhi;Tehran:Teheran;Baghdad:Bagdad;Rome:Rom;
Tokyo:Tokio;Tripoli:Tripolis;Luxembourg City:Luxemburg;Mexico City:Mexiko-Stadt;Monaco-Ville:Monaco;Ulaanbaatar:Ulan-Bator;Pyongyang:Pjöngjang;
Warsaw:Warschau;Lisbon:Lissabon;Bucharest:Bukarest;Moscow:Moskau;Riyadh:Riad;Belgrade:Belgrad;Singapore City:Singapur;Mogadishu:Mogadischu;
Damascus:Damaskus;Kyiv:Kiew;Kuwait City:Kuwait-Stadt;Taipei:Taipeh;Washington:Washington;Yaounde:Jaunde;Astana:Astana;Dhaka:Dhaka"""))

DE = dict(GERMAN)
CAPITAL = {c: CITIES.get(k, k) for c, k in CAPITALS}
# (English country, German name, German name after 'von', German capital)
LANDS = [(c[0], c[1], c[-1], CAPITAL[c[0]]) for c in COUNTRIES]
OPPOSITE = [(a, b) for p in OPPOSITES for a, b in (p, p[::-1]) if a in DE and b in DE]

_definitions = pairs("""LoRA:LoRA trainiert zwei kleine Matrizen neben jedem Gewicht und lässt die großen Gewichte, wie sie sind.
;Quantisierung:Quantisierung speichert Gewichte mit weniger Bits, so wird ein Modell kleiner und etwas ungenauer.
;offene Gewichte:Offene Gewichte heißt, dass jeder die Zahlen eines Modells laden und benutzen darf.
;Open-Source-KI:Open-Source-KI teilt die Gewichte, den Code und genug über die Daten, um sie neu zu bauen.
;geschlossene KI:Geschlossene KI kann man nur über den Dienst ihres Besitzers benutzen, ohne die Gewichte zu sehen.
;GGUF:GGUF ist ein Dateiformat für die Gewichte, den Tokenizer und die Einstellungen eines Modells.
;llama.cpp:llama.cpp ist ein offenes Programm in C++, das Sprachmodelle auf gewöhnlichen Rechnern ausführt.
;Llama:Llama ist eine Familie von Sprachmodellen mit offenen Gewichten von Meta.
;MAGNeT:MAGNeT ist ein Modell, das aus Text Musik macht, indem es verdeckte Tokens gleichzeitig füllt.
;föderiertes Training:Beim föderierten Training lernen viele Rechner zusammen ein Modell, ohne ihre Daten zu teilen.
;Tokens pro Sekunde:Tokens pro Sekunde sagt, wie schnell ein Modell Text liest oder schreibt.
;Elo:Elo ist eine Zahl, die steigt, wenn man gewinnt, und fällt, wenn man verliert.
;Bradley-Terry:Bradley-Terry gibt jedem Modell eine Stärke, die vorhersagt, wer einen Vergleich gewinnt.
;blindes Bewerten:Blindes Bewerten heißt, Antworten zu beurteilen, ohne zu wissen, welches Modell sie schrieb.
;Preis pro Million Tokens:Der Preis pro Million Tokens ist das, was ein Dienst für eine Million Tokens Text verlangt.
;ein Token:Ein Token ist ein Stück Text, oft ein Wort oder ein Teil davon, das ein Modell als eine Zahl liest.
;ein Tokenizer:Ein Tokenizer zerlegt Text in Tokens und fügt Tokens wieder zu Text zusammen.
;ein Sprachmodell:Ein Sprachmodell sagt das nächste Token eines Textes voraus.
;ein Parameter:Ein Parameter ist eine Zahl in einem Modell, die das Training ändert.
;das Kontextfenster:Das Kontextfenster ist die Zahl der Tokens, die ein Modell auf einmal sehen kann.
;Feinabstimmung:Feinabstimmung setzt das Training eines fertigen Modells mit neuen Beispielen fort.
;ein Adapter:Ein Adapter ist ein kleiner Satz zusätzlicher Gewichte, der ändert, was ein Modell tut.
;ein Transformer:Ein Transformer ist ein Netz, in dem jedes Token die Tokens vor ihm ansehen kann.
;Aufmerksamkeit:Aufmerksamkeit entscheidet, welche früheren Tokens für das nächste wichtig sind.
;eine Einbettung:Eine Einbettung ist eine Liste von Zahlen, die für ein Token oder einen Text steht.
;Temperatur:Die Temperatur legt fest, wie zufällig das nächste Token gewählt wird.
;gieriges Dekodieren:Gieriges Dekodieren wählt immer das wahrscheinlichste nächste Token.
;Perplexität:Perplexität misst, wie sehr ein Text ein Modell überrascht, und weniger ist besser.
;ein Benchmark:Ein Benchmark ist eine feste Menge von Aufgaben, die Modelle vergleicht.
;eine Arena:In einer Arena vergleichen Menschen zwei Antworten und stimmen für die bessere.
;eine Halluzination:Eine Halluzination ist eine falsche Antwort, die ein Modell für wahr ausgibt.
;Destillation:Destillation lehrt ein kleines Modell, die Antworten eines großen nachzuahmen.
;eine Lizenz:Eine Lizenz sagt, was man mit einem Modell oder Programm tun darf.
;Trainingsdaten:Trainingsdaten sind der Text, aus dem ein Modell lernt.
;Inferenz:Inferenz heißt, ein fertiges Modell laufen zu lassen, um Antworten zu bekommen.
;eine GPU:Eine GPU ist ein Chip, der viele kleine Rechnungen gleichzeitig macht.
;WebAssembly:WebAssembly ist ein Format, mit dem Programme schnell und sicher im Browser laufen.
;eine Chatvorlage:Eine Chatvorlage macht aus den Nachrichten den Text, mit dem ein Modell trainiert wurde.
;ein Checkpoint:Ein Checkpoint ist eine gespeicherte Kopie der Gewichte während des Trainings.
;Überanpassung:Überanpassung heißt, die Beispiele auswendig zu lernen statt die Regel dahinter.
;ein Systemprompt:Ein Systemprompt ist ein Text vor dem Chat, der einem Modell sagt, wie es sich verhalten soll.
;Latenz:Latenz ist die Zeit, die man auf das erste Token wartet.
;ein Unentschieden:Ein Unentschieden heißt, dass beide Antworten gleich gut waren.
;ein Playground:Ein Playground ist eine Seite, auf der man Modelle ausprobiert und ihre Antworten vergleicht.""")
assert len(_definitions) == len(DEFINITIONS)
# English key -> (German key, German sentence)
DEFINITION = {english: german for (english, _), german in zip(DEFINITIONS, _definitions)}

CHAT = [  # in the order of facts.CHAT
 (("hallo","hi","guten Tag","guten Morgen","guten Abend","hallo Nano","servus"), "Hallo! Frag mich etwas Kleines."),
 (("wer bist du?","was bist du?","wie heißt du?","stell dich vor","bist du ein Roboter?"), "Ich bin Nano, ein winziges Llama-Modell, auf zwei Rechenkernen von Grund auf trainiert."),
 (("was kannst du?","Hilfe","was weißt du?","was kann ich dich fragen?"), "Ich kenne Hauptstädte, kleine Rechnungen, Gegensätze, deutsche Wörter und Begriffe der offenen KI."),
 (("danke","vielen Dank","danke schön","danke sehr"), "Gern geschehen!"),
 (("tschüss","auf Wiedersehen","bis bald","gute Nacht"), "Auf Wiedersehen!"),
 (("wie geht es dir?","wie geht's?","geht es dir gut?"), "Mir geht es gut, danke. Ich bin klein, aber wach."),
 (("wie groß bist du?","wie viele Parameter hast du?","bist du ein großes Modell?"), "Ich habe weniger als drei Millionen Parameter."),
 (("wer hat dich gemacht?","wer hat dich gebaut?","woher kommst du?"), "Dieses Projekt hat mich mit eigenen Beispielen von Grund auf trainiert."),
 (("bist du offen?","sind deine Gewichte offen?","kann ich dich laden?"), "Meine Gewichte sind offen: Du darfst mich laden und ausführen."),
 (("bist du ChatGPT?","bist du GPT-4?","bist du Claude?","bist du Gemini?"), "Nein, ich bin Nano, ein winziges Llama-Modell."),
]
UNKNOWN = "Ich weiß es nicht."

# English subject -> (article and adjective ending: m, f, n; German noun)
SUBJECTS = dict((e, (g, n)) for e, g, n in pairs("""cat:f:Katze;dog:m:Hund;bird:m:Vogel;fox:m:Fuchs;bear:m:Bär;mouse:f:Maus;lion:m:Löwe;duck:f:Ente;frog:m:Frosch;
rabbit:m:Hase;horse:n:Pferd;wolf:m:Wolf;bee:f:Biene;robot:m:Roboter;king:m:König;queen:f:Königin;girl:n:Mädchen;boy:m:Junge;farmer:m:Bauer;star:m:Stern;
tree:m:Baum;ship:n:Schiff;llama:n:Lama"""))
ENDING = {'m': ('ein', 'er', 'Der', 'einem', 'Er'), 'f': ('eine', 'e', 'Die', 'einer', 'Sie'), 'n': ('ein', 'es', 'Das', 'einem', 'Es')}
# {a}: ein/eine, {e}: ending of the adjective, {D}: Der/Die/Das, {N}: the noun, {P}: Er/Sie/Es
STORIES = ["Es war einmal {a} klein{e} {N}. {D} {N} suchte einen roten Ball. Ein Freund half und fand ihn im Gras. Sie spielten bis zum Abend. Ende.",
           "Es war einmal {a} mutig{e} {N}. Eines Tages kam ein Sturm. {D} {N} brachte alle sicher nach Hause. Alle sagten danke. Ende.",
           "Es war einmal {a} müd{e} {N}. {D} {N} konnte nicht schlafen und zählte die Sterne. Bei neun war es still. Ende."]
