using System.Text.RegularExpressions;

namespace Playground.Ratings.Blind;

/// <summary>How models speak of themselves, in the languages that they mostly answer in.</summary>
static partial class LeakPhrases
{
    /// <summary>"As an AI developed by …" to the end of the clause: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Chinese, Japanese.</summary>
    [GeneratedRegex(
        @"\b(?:as|I(?:'m|’m| am))\s+(?:an?\s+)?(?:\w+\s+){0,3}(?:AI|artificial intelligence|language model|assistant|chatbot)\b[^.!?\n]{0,40}?\b(?:developed|created|trained|made|built)\s+by\s+[^.,;!?\n]{1,60}" +
        @"|\b(?:I was|my|I were)\s+(?:developed|created|trained|made|built|developers?|creators?)\b[^.,;!?\n]{0,60}" +
        @"|\b(?:als|ich bin)\s+(?:eine?\s+)?[^.!?\n]{0,40}?\b(?:von|durch)\s+[^.,;!?\n]{1,40}?\s+(?:entwickelt|erstellt|trainiert|geschaffen)\w*" +
        @"|\bich wurde von\s+[^.,;!?\n]{1,40}?\s+(?:entwickelt|erstellt|trainiert|geschaffen)\w*" +
        @"|\b(?:développée?|créée?|conçue?|entraînée?)\s+par\s+[^.,;!?\n]{1,40}" +
        @"|\b(?:soy|como)\b[^.!?\n]{0,60}?\b(?:desarrollad[oa]|cread[oa]|entrenad[oa])\s+por\s+[^.,;!?\n]{1,40}" +
        @"|\b(?:sou|como)\b[^.!?\n]{0,60}?\b(?:desenvolvid[oa]|criad[oa]|treinad[oa])\s+(?:por|pela|pelo)\s+[^.,;!?\n]{1,40}" +
        @"|\b(?:sono|come)\b[^.!?\n]{0,60}?\b(?:sviluppat[oa]|creat[oa]|addestrat[oa])\s+da\s+[^.,;!?\n]{1,40}" +
        @"|\b(?:ik ben|als)\b[^.!?\n]{0,60}?\b(?:ontwikkeld|gemaakt|getraind)\s+door\s+[^.,;!?\n]{1,40}" +
        @"|\b(?:jestem|jako)\b[^.!?\n]{0,60}?\b(?:opracowan\w+|stworzon\w+|wytrenowan\w+)\s+przez\s+[^.,;!?\n]{1,40}" +
        @"|\b(?:я|как)\b[^.!?\n]{0,60}?\b(?:разработан\w*|создан\w*|обучен\w*)\s+[^.,;!?\n]{1,40}" +
        @"|我是[^。！？，\n]{0,30}(?:开发|訓練|训练|創建|创建|打造)的?[^。！？，\n]{0,20}|由[^。！？，\n]{1,20}(?:开发|训练|创建|打造)的" +
        @"|(?:私は|わたしは)?[^。！？、\n]{1,30}(?:によって|が)(?:開発|作成|訓練)(?:された|した)[^。！？、\n]{0,20}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Self();

    [GeneratedRegex(
        @"\b(?:I|I'm|I’m|my|me|ich|mein\w*|mich|mir|je|j'ai|mon|ma|moi|yo|soy|mi|mis|eu|sou|meu|minha|io|sono|mio|mia|ik|mijn|ja|jestem|mój|я|мой|меня)\b|我|私|わたし",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex FirstPerson();

    /// <summary>Where an answer is about to say who it is, in the languages of <see cref="Self"/>. "I am happy to …" says nothing of the kind.</summary>
    [GeneratedRegex(
        @"\bI(?:['’]m|\s+am)\b(?!\s+(?:not\s+)?(?:sure|certain|happy|glad|pleased|ready|able|sorry|afraid|aware|(?-i:[a-z]+ing))\b)|\b(?:my\s+name|call(?:s|ed)?\s+me)\b|\bI\s+go\s+by\b" +
        @"|\b(?:ich\s+bin|bin\s+ich)\b(?!\s+(?:mir|nicht\s+sicher|sicher|bereit|froh|gerne?)\b)|\bmein\s+Name\b|\b(?:ich\s+heiße|heiße\s+ich)\b|\bnenn\w*\s+mich\b" +
        @"|\bje\s+suis\b(?!\s+(?:sûre?|ravie?|heureu(?:x|se)|prête?|désolée?|en\s+train)\b)|\bje\s+m['’]appelle\b|\bmon\s+nom\b" +
        @"|\bsoy\b|\bme\s+llamo\b|\bmi\s+nombre\b" +
        @"|\bsou\b|\bme\s+chamo\b|\bmeu\s+nome\b" +
        @"|(?:\bio\s+|^\s*)sono\b|\bmi\s+chiamo\b|\bil\s+mio\s+nome\b" +
        @"|\b(?:ik\s+ben|ben\s+ik)\b(?!\s+(?:zeker|blij|bereid)\b)|\bik\s+heet\b|\bmijn\s+naam\b" +
        @"|\bjestem\b(?!\s+(?:pewn\w+|pewien|gotow\w*)\b)|\bnazywam\s+się\b|\bmam\s+na\s+imię\b" +
        @"|\bя\s*[—–-]|\bменя\s+зовут\b|\bмо[её]\s+имя\b" +
        @"|我是|我叫|我的名字|(?:私|わたし)(?:は|の名前)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Introduction();

    [GeneratedRegex(
        @"\b(?:OpenAI|ChatGPT|GPT[-‑ ]?(?:[345](?:\.\d)?o?|o\d)[\w.-]*|Anthropic|Claude(?:[- ][\w.]+)?|Google(?: DeepMind)?|DeepMind|Gemini|Gemma|Bard|PaLM|Meta(?: AI)?|Llama(?:[- ]?\d[\w.]*)?|Mistral(?: AI)?|Mixtral|" +
        @"Qwen[\w.-]*|Alibaba(?: Cloud)?|Tongyi|DeepSeek[\w.-]*|Cohere|Command[- ]R\+?|Aya|xAI|Grok|Microsoft|Copilot|Phi-\d[\w.-]*|01\.AI|Yi-\d+B|Zhipu(?: AI)?|ChatGLM|GLM-\d[\w.]*|Moonshot(?: AI)?|Kimi|" +
        @"MiniMax|Baidu|ERNIE|Tencent|Hunyuan|ByteDance|Doubao|NVIDIA|Nemotron|IBM|Granite|TII|Falcon|Aleph Alpha|Luminous|Amazon|Nova|Titan|AI21|Jamba|Perplexity|Sonar|Hugging ?Face|SmolLM\d?|Apertus|Teuken|EuroLLM|Stability AI|StableLM|Vicuna|Alpaca)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Known();
}
