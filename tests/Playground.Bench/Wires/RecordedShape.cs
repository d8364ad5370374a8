using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Playground.Connectors.Settings;

namespace Playground.Bench.Wires;

/// <summary>
/// Events as public recordings show them, with everything that changes from one to the next: words of many lengths, some with escapes or
/// outside of ASCII, and the host's own counters, times and padding.
/// </summary>
/// <param name="Name">The format, and whose dialect of it.</param>
/// <param name="Event">One event for some tokens of text, the how-manieth it is.</param>
/// <param name="TokensPerEvent">Gemini joins several tokens to a piece, the others send each by itself.</param>
sealed record RecordedShape(string Name, string Kind, Func<string, int, string> Event, int TokensPerEvent = 1)
{
    const int Events = 600;
    static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Tokens as a model writes them: words, parts of words, signs, code, German, an emoji.</summary>
    static readonly string[] Tokens =
    [
        "The", " quick", " answer", " is", " that", " a", " language", " model", " predicts", " the", " next", " token", ",", " not", " the", " truth", ".", " It",
        " of", " and", " to", " in", " which", " has", " been", " trained", " on", " very", " much", " text", ".", "\n\n", "##", " Inter", "pret", "ability", "\n",
        "-", " **", "First", "**:", " measure", " before", " you", " judge", ";", " a", " rating", " without", " an", " interval", " says", " little", ".", "\n",
        "```", "json", "\n", "{\"", "name", "\":", " \"", "Köln", "\",", " \"", "size", "\":", " 1", ".", "08", "}", "\n", "```", "\n\n", "Die", " Gr", "öße", " der",
        " Stadt", " läßt", " sich", " sch", "ätzen", ".", " 😀", " See", " https", "://", "example", ".org", "/a", "?", "b", "=", "1", " for", " more", " details", ".",
        " Conse", "quently", ",", " internationally", " recognised", " organisations", " publish", " their", " own", " results", " (", "about", " 95", "%", ")", " every", " year", ".",
    ];

    public static readonly RecordedShape[] All =
    [
        new("openai-chat, OpenAI", WireKinds.OpenAiChat, (text, number) =>
            $$"""data: {"id":"chatcmpl-CXq7Zk3vTnB0eYw8uRfLhJ2mPdGsA","object":"chat.completion.chunk","created":1763990400,"model":"gpt-4.1-mini-2025-04-14","service_tier":"default","system_fingerprint":"fp_560af6e559","choices":[{"index":0,"delta":{"content":{{Quoted(text)}}},"logprobs":null,"finish_reason":null}],"usage":null,"obfuscation":"{{Padding(text, number)}}"}""" + "\n\n"),
        new("openai-chat, others", WireKinds.OpenAiChat, (text, _) =>
            $$"""data: {"id":"chatcmpl-6f0c2d1e9b7a4c35","object":"chat.completion.chunk","created":1763990400,"model":"llama-3.1-8b","choices":[{"index":0,"delta":{"content":{{Quoted(text)}}},"logprobs":null,"finish_reason":null}]}""" + "\n\n"),
        new("openai-responses", WireKinds.OpenAiResponses, (text, number) =>
            "event: response.output_text.delta\n" + $$"""data: {"type":"response.output_text.delta","sequence_number":{{number + 4}},"item_id":"msg_07be25e1ed9f940068ff5b17fd08819787a7a968fc33300f","output_index":0,"content_index":0,"delta":{{Quoted(text)}},"logprobs":[],"obfuscation":"{{Padding(text, number)}}"}""" + "\n\n"),
        new("anthropic", WireKinds.Anthropic, (text, _) =>
            "event: content_block_delta\n" + $$$"""data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":{{{Quoted(text)}}}}}""" + "\n\n"),
        new("gemini", WireKinds.Gemini, (text, number) =>
            $$"""data: {"candidates": [{"content": {"parts": [{"text": {{Quoted(text)}}}],"role": "model"},"index": 0}],"usageMetadata": {"promptTokenCount": 391,"candidatesTokenCount": {{12 + number * 8}},"totalTokenCount": {{505 + number * 8}},"promptTokensDetails": [{"modality": "TEXT","tokenCount": 391}],"thoughtsTokenCount": 102},"modelVersion": "gemini-2.5-flash","responseId": "HTESab3lIJWe0-kP6_Wh4Ao"}""" + "\r\n\r\n", TokensPerEvent: 8),
        new("ollama", WireKinds.Ollama, (text, number) =>
            $$"""{"model":"llama3.2","created_at":"{{Time(number)}}","message":{"role":"assistant","content":{{Quoted(text)}}},"done":false}""" + "\n"),
    ];

    /// <summary>Many different events, one after the other.</summary>
    public (byte[] Bytes, int Tokens, int Characters) Block()
    {
        var random = new Random(7);
        var (block, characters) = (new StringBuilder(), 0);
        for (var number = 0; number < Events; number++)
        {
            var text = string.Concat(Enumerable.Range(0, TokensPerEvent).Select(_ => Tokens[random.Next(Tokens.Length)]));
            characters += text.Length;
            block.Append(Event(text, number));
        }
        return (Encoding.UTF8.GetBytes(block.ToString()), Events * TokensPerEvent, characters);
    }

    static string Quoted(string text) => JsonSerializer.Serialize(text, Relaxed);

    /// <summary>OpenAI fills pieces up, so that nobody can read their length off the wire.</summary>
    static string Padding(string text, int number) => Convert.ToHexString(BitConverter.GetBytes((ulong)number * 0x9E3779B97F4A7C15UL))[..Math.Max(0, 16 - text.Length)];

    static string Time(int number) => DateTime.UnixEpoch.AddYears(56).AddTicks(number * 238_476_531L).ToString("O", CultureInfo.InvariantCulture);
}
