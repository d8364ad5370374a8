using System.Text;
using System.Text.Json;
using Playground.Connectors.Framing;
using Playground.Connectors.Protocol;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Xunit;

namespace Playground.Connectors.Tests;

/// <summary>An event like the one before is not parsed again. Nothing may come out otherwise than if it were.</summary>
public sealed class EventTemplateTests
{
    static readonly string[] Pieces =
        ["a", " word", "<think>", "<th", "ink>", "hm", "</think>", "</th", "ink>", "\n", "\"", "\\", "ü", "😀", "\u0001", "sk-0123456789", "sk-01", "23456789", "", "[DONE]", "{}", "0"];

    [Theory, MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Read_ManyWords_SaysTheSameAsParsed(string kind)
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var book = WireScripts.Of(kind);
        for (var round = 0; round < 300; round++)
        {
            var body = Encoding.UTF8.GetBytes(Stream(book, random));
            TwinReading.Compare(kind, book.ContentType, body, random);
            for (var damage = 0; damage < 3; damage++) TwinReading.Compare(kind, book.ContentType, Mutation.Of(body, random), random);
        }
    }

    [Theory]
    [InlineData("an escape that is none", """{"text":"b\x"}""")]
    [InlineData("an escape with too few digits", """{"text":"b\u00e"}""")]
    [InlineData("an escape with other digits", """{"text":"b\u00ex"}""")]
    [InlineData("a control character", "{\"text\":\"b\u0001\"}")]
    [InlineData("a string that doesn't end", """{"text":"b\"}""")]
    [InlineData("no words", """{"text":""}""")]
    [InlineData("no string", """{"text":null}""")]
    [InlineData("another member behind", """{"text":"b","more":1}""")]
    [InlineData("another member before", """{"more":1,"text":"b"}""")]
    [InlineData("the same member twice", """{"text":"b","text":"c"}""")]
    [InlineData("space behind", """{"text":"b" }""")]
    [InlineData("an object behind", """{"text":"b"}{}""")]
    [InlineData("no end", """{"text":"b" """)]
    [InlineData("half of it", """{"te""")]
    public void Read_NextDiffersIn_IsParsed(string difference, string next) => Assert.Equal(2, Parsed(difference, """{"text":"a"}""", next));

    [Theory]
    [InlineData("a number with a sign", """{"n":12,"text":"b"}""", """{"n":-2,"text":"b"}""")]
    [InlineData("a number that is none", """{"n":12,"text":"b"}""", """{"n":012,"text":"b"}""")]
    [InlineData("a fraction", """{"n":12,"text":"b"}""", """{"n":1.5,"text":"b"}""")]
    [InlineData("an exponent", """{"n":12,"text":"b"}""", """{"n":1e5,"text":"b"}""")]
    [InlineData("a string for a number", """{"n":12,"text":"b"}""", """{"n":"1","text":"b"}""")]
    [InlineData("nothing for a number", """{"n":12,"text":"b"}""", """{"n":,"text":"b"}""")]
    [InlineData("a fraction that was one", """{"n":1.5,"text":"b"}""", """{"n":2.5,"text":"b"}""")]
    [InlineData("a broken escape in padding", """{"p":"x","text":"b"}""", """{"p":"\x","text":"b"}""")]
    [InlineData("a count with a sign", """{"text":"b","counts":{"n":1}}""", """{"text":"b","counts":{"n":-1}}""")]
    [InlineData("a count more", """{"text":"b","counts":{"n":1}}""", """{"text":"b","counts":{"n":1,"m":1}}""")]
    [InlineData("counts before the words", """{"counts":{"n":1},"text":"b"}""", """{"counts":{"n":1},"text":"b"}""")]
    [InlineData("counts twice", """{"text":"b","counts":{},"counts":{"n":1}}""", """{"text":"b","counts":{},"counts":{"n":1}}""")]
    [InlineData("a member known by its name", """{"n":1,"text":"b"}""", """{"m":1,"text":"b"}""")]
    public void Read_NextDiffersInAMemberThatNobodyReads_IsParsed(string difference, string first, string next) => Assert.Equal(2, Parsed(difference, first, next));

    [Theory]
    [InlineData("""{"text":"a"}""", """{"text":"other words, Köln, 😀"}""")]
    [InlineData("""{"text":"a\n"}""", """{"text":"after an escape"}""")]
    [InlineData("""{"text":"a"}""", """{"text":"\u00fC\"\\\/\b\f\n\r\t"}""")]
    [InlineData("""{"p":"x","text":"a\\"}""", """{"p":"\u0041\"","text":"b"}""")]
    [InlineData("""{"text":"a","counts":{"n":1,"m":22}}""", """{"text":"b","counts":{"n":10,"m":2}}""")]
    [InlineData("""{"n":12,"text":"a","p":"xy"}""", """{"n":0,"text":"a","p":""}""")]
    [InlineData("""{"n":9,"p":"xy","text":"a","created":1}""", """{"n":10,"p":"x","text":"b","created":23}""")]
    [InlineData(""" {"text":"a"} """, """{"text":"b"}""")]
    public void Read_NextDiffersInNothingElse_IsNotParsed(string first, string next) => Assert.Equal(1, Parsed("nothing", first, next));

    [Fact]
    public void Read_LongEvent_IsParsedEachTime()
    {
        var words = new string('a', 5000);
        Assert.Equal(2, Parsed("nothing", $$"""{"text":"{{words}}"}""", $$"""{"text":"{{words}}"}"""));
    }

    [Theory]
    [InlineData(WireKinds.OpenAiChat, """{"choices":[{"index":0,"delta":{"content":"a"}}]}""", """{"choices":[{"index":1,"delta":{"content":"b"}}]}""")]
    [InlineData(WireKinds.OpenAiChat, """{"choices":[{"index":0,"delta":{"content":"a","reasoning":"c"}}]}""", """{"choices":[{"index":0,"delta":{"content":"b","reasoning":"c"}}]}""")]
    [InlineData(WireKinds.OpenAiChat, """{"choices":[{"index":0,"delta":{"reasoning":"a","reasoning_content":"a"}}]}""", """{"choices":[{"index":0,"delta":{"reasoning":"b","reasoning_content":"b"}}]}""")]
    [InlineData(WireKinds.OpenAiChat, """{"choices":[{"delta":{"refusal":"a"}}]}""", """{"choices":[{"delta":{"refusal":"b"}}]}""")]
    [InlineData(WireKinds.OpenAiChat, """{"model":"m","choices":[{"delta":{"content":"a"}}],"model":"n"}""", """{"model":"m","choices":[{"delta":{"content":"b"}}],"model":"n"}""")]
    [InlineData(WireKinds.OpenAiChat, """{"choices":[{"delta":{"content":"<th"}}],"prompt_progress":{}}""", """{"choices":[{"delta":{"content":"ink"}}],"prompt_progress":{}}""")]
    [InlineData(WireKinds.OpenAiChat, """{"choices":[{"delta":{"content":"a"},"logprobs":{"content":[{"logprob":-1}]}}]}""", """{"choices":[{"delta":{"content":"b"},"logprobs":{"content":[{"logprob":-1}]}}]}""")]
    [InlineData(WireKinds.OpenAiChat, """{"choices":[{"delta":{"content":"a"},"finish_reason":"stop"}]}""", """{"choices":[{"delta":{"content":"b"},"finish_reason":"stop"}]}""")]
    [InlineData(WireKinds.OpenAiChat, """{"object":"chunk","choices":[{"delta":{"content":"a"}}]}""", """{"object":"error","choices":[{"delta":{"content":"b"}}]}""")]
    [InlineData(WireKinds.OpenAiResponses, """{"type":"response.output_item.done","item":{"summary":[{"type":"summary_text","text":"a"}]}}""", """{"type":"response.output_item.done","item":{"summary":[{"type":"summary_text","text":"b"}]}}""")]
    [InlineData(WireKinds.OpenAiResponses, """{"type":"response.output_text.delta","delta":"a","logprobs":[{"logprob":-1}]}""", """{"type":"response.output_text.delta","delta":"b","logprobs":[{"logprob":-1}]}""")]
    [InlineData(WireKinds.OpenAiResponses, """{"type":"response.function_call_arguments.delta","delta":"a"}""", """{"type":"response.function_call_arguments.delta","delta":"b"}""")]
    [InlineData(WireKinds.Anthropic, """{"type":"content_block_start","content_block":{"text":"a"}}""", """{"type":"content_block_start","content_block":{"text":"b"}}""")]
    [InlineData(WireKinds.Anthropic, """{"type":"content_block_delta","index":0,"delta":{"text":"a","thinking":"c"}}""", """{"type":"content_block_delta","index":0,"delta":{"text":"b","thinking":"c"}}""")]
    [InlineData(WireKinds.Gemini, """{"candidates":[{"content":{"parts":[{"text":"a","thought":true}]}}]}""", """{"candidates":[{"content":{"parts":[{"text":"a","thought":false}]}}]}""")]
    [InlineData(WireKinds.Gemini, """{"candidates":[{"content":{"parts":[{"text":"a"}]}}],"usageMetadata":{"promptTokenCount":1}}""", """{"candidates":[{"content":{"parts":[{"text":"a"}]}}],"usageMetadata":{"promptTokenCount":2}}""")]
    [InlineData(WireKinds.Gemini, """{"candidates":[{"content":{"parts":[{"text":"a"}]}}],"usageMetadata":{"promptTokenCount":391,"candidatesTokenCount":9,"promptTokensDetails":[{"modality":"IMAGE","tokenCount":1}],"serviceTier":"x"},"modelVersion":"m"}""", """{"candidates":[{"content":{"parts":[{"text":"bcd"}]}}],"usageMetadata":{"promptTokenCount":39,"candidatesTokenCount":1000,"promptTokensDetails":[{"modality":"IMAGE","tokenCount":22}],"serviceTier":"x"},"modelVersion":"m"}""")]
    [InlineData(WireKinds.Gemini, """{"candidates":[{"content":{"parts":[{"text":"a"}]}}],"usageMetadata":{"promptTokenCount":1,"serviceTier":"x"}}""", """{"candidates":[{"content":{"parts":[{"text":"b"}]}}],"usageMetadata":{"promptTokenCount":2,"serviceTier":"y"}}""")]
    [InlineData(WireKinds.OpenAiChat, """{"choices":[{"delta":{"content":"a"}}],"usage":{"prompt_tokens":5,"completion_tokens":1}}""", """{"choices":[{"delta":{"content":"b"}}],"usage":{"prompt_tokens":5,"completion_tokens":12345678901234567890}}""")]
    [InlineData(WireKinds.OpenAiChat, """{"choices":[{"delta":{"content":"a"},"usage":{"prompt_tokens":5}}],"usage":{"completion_tokens":1}}""", """{"choices":[{"delta":{"content":"b"},"usage":{"prompt_tokens":6}}],"usage":{"completion_tokens":2}}""")]
    [InlineData(WireKinds.Ollama, """{"message":{"content":"<th","tool_calls":[]},"done":false}""", """{"message":{"content":"ink","tool_calls":[]},"done":false}""")]
    [InlineData(WireKinds.Ollama, """{"message":{"content":"a"},"done":false}""", """{"message":{"content":"b"},"done":true}""")]
    public void Read_EventsThatDoMoreThanToBringWords_SayTheSameAsParsed(string kind, string first, string next)
    {
        var twins = new TwinReading(kind, new Random(7));
        foreach (var data in (string[])[first, first, next, next, first, first]) twins.Read([], Encoding.UTF8.GetBytes(data));
        twins.End();
    }

    [Fact]
    public void Read_TwoReportsOfUsageInOneEvent_SayTheSameAsParsed()
    {
        var twins = new TwinReading(WireKinds.OpenAiChat, new Random(7));
        const string Choice = """{"choices":[{"delta":{"content":"a"},"usage":{"prompt_tokens":1}}]}""";
        const string Both = """{"choices":[{"delta":{"content":"a"},"usage":{"prompt_tokens":1}}],"usage":{"prompt_tokens":2}}""";
        foreach (var data in (string[])[Choice, Choice, Both, Both, Both, Both]) twins.Read([], Encoding.UTF8.GetBytes(data));
    }

    [Fact]
    public void Read_SummaryPartBetweenTwoPieces_PartsThem()
    {
        var twins = new TwinReading(WireKinds.OpenAiResponses, new Random(7));
        const string Delta = """{"type":"response.reasoning_summary_text.delta","delta":"ab"}""";
        foreach (var data in (string[])[Delta, Delta, """{"type":"response.reasoning_summary_part.added"}""", Delta, Delta]) twins.Read([], Encoding.UTF8.GetBytes(data));
        Assert.Equal(10, twins.Answer.ReasoningCharacters);
    }

    [Fact]
    public void Read_InvalidBytesAndHalfCharacters_SayTheSameAsParsed()
    {
        var twins = new TwinReading(WireKinds.Ollama, new Random(7));
        foreach (var words in (byte[][])[[.. "a"u8], [0xC3], [0xBC], [0xF0, 0x9F], [0x98, 0x80], [0xFF], [0xC3], [.. "b"u8], [0xED, 0xA0, 0x80], [.. "\\ud83d"u8], [.. "\\ude00"u8], [.. "\\ud83d"u8], [.. "c"u8]])
            twins.Read([], [.. "{\"message\":{\"content\":\""u8, .. words, .. "\"}}"u8]);
        twins.End();
    }

    [Fact]
    public void Read_NextIsNamedAnError_IsOne()
    {
        var mapper = new TextMapper();
        mapper.Read([], "{\"text\":\"a\"}"u8);
        mapper.Read("error"u8, "{\"text\":\"b\"}"u8);
        Assert.NotNull(mapper.Answer.Error);
    }

    static string Stream(WireScripts book, Random random)
    {
        var stream = new StringBuilder(string.Concat(book.Begin()));
        for (var run = random.Next(1, 8); run > 0; run--)
        {
            var (isReasoning, pads) = (random.Next(4) == 0, random.Next(2) == 0);
            for (var count = random.Next(1, 12); count > 0; count--)
            {
                var words = Pieces[random.Next(Pieces.Length)];
                var piece = isReasoning ? book.Reasoning(words) : book.Text(words);
                stream.Append(pads && piece.LastIndexOf('}') is var end ? piece.Insert(end, $",\"padding\":\"{new string('x', random.Next(5))}\",\"number\":{random.Next(20)}") : piece);
            }
            if (random.Next(3) == 0) stream.Append(book.KeepAlive);
            if (random.Next(12) == 0) stream.Append(string.Concat(book.ToolCall()));
        }
        return stream.Append(random.Next(4) == 0 ? book.Overloaded : string.Concat(book.End(book.StopReason))).ToString();
    }

    static int Parsed(string difference, string first, string next)
    {
        var mapper = new TextMapper();
        mapper.Read([], Encoding.UTF8.GetBytes(first));
        try { mapper.Read([], Encoding.UTF8.GetBytes(next)); }
        catch (JsonException) { Assert.NotEqual("nothing", difference); }
        return mapper.Parsed;
    }

    /// <summary>Reads <c>text</c>, passes over the rest, and counts what it had to parse.</summary>
    sealed class TextMapper() : AnswerMapper(new WireAnswer())
    {
        public int Parsed { get; private set; }

        protected override bool ReadObject(ReadOnlySpan<byte> json)
        {
            Parsed++;
            var reader = new Utf8JsonReader(json);
            reader.Read();
            while (reader.NextMember())
            {
                if (reader.Is("counts"u8)) TakeCounts(ref reader);
                else if (!reader.Is("text"u8)) Answer.Trace.Ignore(ref reader);
                else if (reader.EntersText()) Answer.Text(ref reader);
            }
            return true;
        }
    }
}
