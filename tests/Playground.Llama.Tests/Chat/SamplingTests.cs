using System.Text.Json;
using Microsoft.Extensions.AI;
using Playground.Faults;

namespace Playground.Llama.Tests.Chat;

/// <summary>Every parameter does what it says, on the real engine; what can't be used is refused in words.</summary>
public sealed class SamplingTests(LocalLlama llama) : IClassFixture<LocalLlama>
{
    const string Story = "Tell me a story.";

    [Fact]
    public async Task Ask_OnlyTheLikeliestTokenIsLeft_WritesTheGreedyText()
    {
        var greedy = await TextAsync(new() { Temperature = 0 });

        Assert.Equal(greedy, await TextAsync(new() { Temperature = 2, Seed = 1, TopK = 1 }));
        Assert.Equal(greedy, await TextAsync(new() { Temperature = 2, Seed = 1, TopP = 0 }));
        Assert.Equal(greedy, await TextAsync(With(new() { Temperature = 2, Seed = 1 }, "min_p", 1.0)));
        Assert.NotEqual(greedy, await TextAsync(With(new() { Temperature = 2, Seed = 1, TopK = 0, TopP = 1 }, "min_p", 0.0)));
    }

    [Theory]
    [InlineData("repeat_penalty")]
    [InlineData("frequency")]
    [InlineData("presence")]
    public async Task Ask_StrongPenalty_RepeatsLess(string penalty)
    {
        ChatOptions options = new() { Temperature = 0 };
        if (penalty == "repeat_penalty")
            With(options, "repeat_penalty", 50.0);
        else if (penalty == "frequency")
            options.FrequencyPenalty = 50;
        else
            options.PresencePenalty = 50;

        Assert.NotEqual(await TextAsync(new() { Temperature = 0 }), await TextAsync(options));
    }

    [Fact]
    public async Task Ask_TokenIsForbidden_DoesNotComeFirst()
    {
        var plain = await TextAsync(new() { Temperature = 0 });
        var weights = llama.Cache.Find("nano-llama")!.Weights;
        var bias = weights.Vocabulary.Tokenize(plain, parseMarks: false).Distinct().ToDictionary(token => (int)token, _ => -1000.0);

        var other = await TextAsync(With(new() { Temperature = 0 }, "logit_bias", bias));

        Assert.NotEqual(plain[..1], other.Length > 0 ? other[..1] : "");
    }

    [Fact]
    public async Task Ask_StopSequenceInsideTheText_EndsBeforeIt()
    {
        var whole = await TextAsync(new() { Temperature = 0 });
        var stop = whole.Substring(whole.Length / 2, 5);

        var answer = await llama.AskAsync(Story, options: new() { Temperature = 0, MaxOutputTokens = 48, StopSequences = [stop] });

        Assert.Equal(whole[..whole.IndexOf(stop, StringComparison.Ordinal)], answer.Text);
        Assert.Equal("stop sequence", answer.End.RawFinishReason);
    }

    [Fact]
    public async Task Ask_Grammar_WritesOnlyWhatItAllows()
    {
        for (var seed = 0; seed < 5; seed++)
            Assert.Contains(await TextAsync(With(new() { Temperature = 2, Seed = seed }, "grammar", "root ::= \"yes\" | \"no\" | \"maybe so\"")), (string[])["yes", "no", "maybe so"]);
    }

    [Fact]
    public async Task Ask_JsonSchema_WritesADocumentOfIt()
    {
        var schema = JsonDocument.Parse("""{ "type": "object", "properties": { "city": { "type": "string", "maxLength": 8 }, "size": { "enum": ["small", "large"] }, "capital": { "type": "boolean" } }, "required": ["city", "size", "capital"] }""").RootElement;

        var text = await TextAsync(new() { Temperature = 1, Seed = 3, MaxOutputTokens = 400, ResponseFormat = ChatResponseFormat.ForJsonSchema(schema) }, 400);

        var document = JsonDocument.Parse(text).RootElement;
        Assert.InRange(document.GetProperty("city").GetString()!.Length, 0, 8);
        Assert.Contains(document.GetProperty("size").GetString(), (string[])["small", "large"]);
        Assert.Contains(document.GetProperty("capital").ValueKind, (JsonValueKind[])[JsonValueKind.True, JsonValueKind.False]);
    }

    public static TheoryData<string> Refused => ["max_tokens 0", "max_tokens -5", "temperature -1", "temperature NaN", "top_p 2", "top_k -1", "min_p 7", "repeat_penalty 0",
        "stop empty", "stop long", "grammar broken", "grammar no root", "grammar left recursion", "grammar deep", "grammar many rules", "grammar empty", "grammar unclosed", "grammar unknown rule", "grammar repeats downwards", "grammar repeats often", "grammar repeats in all", "bias unknown", "schema wrong"];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Ask_ParameterCannotBeUsed_RefusesInWords(string kind)
    {
        var failure = await llama.FailAsync("Hello", options: Wrong(kind));

        Assert.Equal(FailureKind.InvalidParameter, failure.Kind);
        Assert.Contains(kind.Split(' ')[0] is "bias" ? "logit_bias" : kind.Split(' ')[0], failure.Message);
        Assert.Equal(0, llama.Cache.Find("nano-llama")?.Scheduler.Busy ?? 0);
    }

    /// <summary>As many rules within rules as are allowed: llama.cpp calls itself that deep.</summary>
    [Fact]
    public async Task Ask_GrammarAsDeepAsAllowed_IsUsed()
    {
        var grammar = $"root ::= r0\n{string.Concat(Enumerable.Range(0, 1998).Select(rule => $"r{rule} ::= r{rule + 1}\n"))}r1998 ::= \"yes\"\n";

        Assert.Equal("yes", await TextAsync(With(new() { Temperature = 0 }, "grammar", grammar)));
    }

    static ChatOptions Wrong(string kind) => kind switch
    {
        "max_tokens 0" => new() { MaxOutputTokens = 0 },
        "max_tokens -5" => new() { MaxOutputTokens = -5 },
        "temperature -1" => new() { Temperature = -1 },
        "temperature NaN" => new() { Temperature = float.NaN },
        "top_p 2" => new() { TopP = 2 },
        "top_k -1" => new() { TopK = -1 },
        "min_p 7" => With(new(), "min_p", 7.0),
        "repeat_penalty 0" => With(new(), "repeat_penalty", 0.0),
        "stop empty" => new() { StopSequences = [""] },
        "stop long" => new() { StopSequences = [new string('x', 10_000)] },
        "grammar broken" => With(new(), "grammar", "root ::= ["),
        "grammar no root" => With(new(), "grammar", "start ::= \"a\""),
        "grammar left recursion" => With(new(), "grammar", "root ::= root \"a\" | \"b\""),
        "grammar deep" => With(new(), "grammar", $"root ::= {new string('(', 5000)}\"a\"{new string(')', 5000)}"),
        "grammar many rules" => With(new(), "grammar", $"root ::= r0\n{string.Concat(Enumerable.Range(0, 9000).Select(rule => $"r{rule}::=r{rule + 1}\n"))}r9000 ::= \"a\""[..99_000]),
        "grammar empty" => With(new(), "grammar", " "),
        "grammar unclosed" => With(new(), "grammar", "root ::= \"a"),
        "grammar unknown rule" => With(new(), "grammar", "root ::= other"),
        "grammar repeats downwards" => With(new(), "grammar", "root ::= \"a\"{3,1}"),
        "grammar repeats often" => With(new(), "grammar", "root ::= \"a\"{1,99999}"),
        "grammar repeats in all" => With(new(), "grammar", $"root ::= {string.Concat(Enumerable.Repeat("\"a\"{2000} ", 300))}"),
        "bias unknown" => With(new(), "logit_bias", new Dictionary<int, double> { [1_000_000] = 1 }),
        "schema wrong" => new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonDocument.Parse("""{ "type": "strange" }""").RootElement) },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    async Task<string> TextAsync(ChatOptions options, int most = 48)
    {
        options.MaxOutputTokens = most;
        return (await llama.AskAsync(Story, options: options)).Text;
    }

    static ChatOptions With(ChatOptions options, string name, object value)
    {
        (options.AdditionalProperties ??= [])[name] = value;
        return options;
    }
}
